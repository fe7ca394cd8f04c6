package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.MatterFile;

/** Which tip, how it stands and by when it is promised; nothing of what was written. */
class TipHead extends Header {

    TipHead(MatterFile file, Runnable lock) {
        addClassName("matter-head");
        var back = new Anchor("/" + TipAddresses.LIST, text("tips.desk.back"));
        back.addClassName("back");
        var reference = new Span(file.matter().origin().reference());
        reference.setId("reference");
        reference.addClassName("reference");
        var facts = new Div(reference, Badge.of(file.matter().state()));
        facts.addClassName("facts");
        if (file.matter().route() != null) {
            facts.add(new Span(Words.name(file.matter().route())));
        }
        facts.add(new Span(file.unitName()));
        var title = new Div(new H1(text("tips.file.heading")));
        title.add(new Button(text("tips.desk.lock"), click -> lock.run()));
        title.addClassName("vault-title");
        add(back, title, facts, promise(file));
    }

    private static Div promise(MatterFile file) {
        var strip = new Div();
        strip.addClassName("due-strip");
        var promise = file.matter().promised().current();
        if (promise == null) {
            strip.add(new Span(text("words.due.none")));
            return strip;
        }
        var label = new Span(text("desk.matter.promise"));
        label.addClassName("label");
        var day = Moment.day(promise);
        day.setId("promise");
        strip.add(label, day);
        if (file.matter().state().isOpen()) {
            strip.add(
                    Badge.timeLeft(
                            file.matter().state(),
                            file.timeLeft().remainingDays(),
                            file.timeLeft().late()));
        }
        if (file.matter().promised().provisional()) {
            strip.add(Badge.of("words.due.provisional", Badge.Tone.WARNING));
        }
        return strip;
    }
}
