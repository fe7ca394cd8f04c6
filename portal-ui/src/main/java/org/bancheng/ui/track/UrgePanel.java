package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.time.LocalDate;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.urging.UrgeChance;
import org.bancheng.workflow.urging.Urging;
import org.springframework.stereotype.Service;

/** 催办 by the holder of the code; it says when that is possible again. */
@Service
public class UrgePanel {

    private static final String FIELD = "urge";

    private final Urging urging;

    UrgePanel(Urging urging) {
        this.urging = urging;
    }

    /** Empty where there is nothing to urge. */
    public Component of(Visit visit) {
        var section = new Section();
        urging.chance(visit.matter()).ifPresent(chance -> fill(section, chance, visit));
        return section;
    }

    private void fill(Section section, UrgeChance chance, Visit visit) {
        section.addClassNames("urge", "quiet");
        section.add(new H2(text("urging.title")), new Paragraph(text("urging.text")));
        var last = chance.last();
        if (last != null) {
            section.add(
                    new Paragraph(
                            on(chance.answered() ? "urging.last.answered" : "urging.last", last)));
        }
        if (!chance.isOpen()) {
            var later = new Paragraph(on("urging.send.from", chance.from()));
            later.addClassName("strong");
            section.add(later);
            return;
        }
        var words = visit.keep(FIELD, label(new TextArea(), "urging.words"));
        words.setManualValidation(true);
        words.setMinRows(2);
        words.setWidthFull();
        words.setMaxLength(Urging.LONGEST);
        var send = new Button(text("urging.send"));
        send.addClickListener(click ->
                visit.take(
                        words,
                        () -> {
                            urging.urge(visit.code(), words.getValue());
                            visit.forget(FIELD);
                        },
                        "urging.done"));
        section.add(words, send);
    }

    private static Signal<String> on(String key, LocalDate day) {
        return inLocale(locale -> I18NProvider.translate(locale, key, Dates.date(day, locale)));
    }
}
