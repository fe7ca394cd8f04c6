package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.care.CareSheet;
import org.bancheng.workflow.care.CareState;
import org.bancheng.workflow.care.CareTracking;
import org.springframework.stereotype.Service;

/** 暖心办 as the resident sees it: what is offered, and one button for yes and one for no. */
@Service
class CarePanel {

    private final CareTracking care;

    CarePanel(CareTracking care) {
        this.care = care;
    }

    /** Empty when nothing was offered. */
    Component of(Visit visit) {
        var all = new Div();
        care.find(visit.matter()).forEach(offer -> all.add(shown(offer, visit)));
        return all;
    }

    private Section shown(CareSheet offer, Visit visit) {
        var section = new Section(new H2(text("care.track.title")));
        boolean asked = offer.state() == CareState.OFFERED;
        section.addClassNames("care", asked ? "action" : "quiet");
        var name =
                new Paragraph(
                        inLocale(locale ->
                                offer.service().name(locale)
                                        + " · "
                                        + Dates.dateTime(offer.plannedAt(), locale)));
        name.addClassName("strong");
        section.add(name, Conversation.words(offer.place()), Conversation.words(offer.words()));
        if (!asked) {
            section.add(new Paragraph(text("care.track." + offer.state())));
            if (offer.visit() != null) {
                section.add(Conversation.words(offer.visit()));
            }
            return section;
        }
        section.addClassName("asked");
        var until = offer.answerBy();
        section.add(
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale, "care.track.asked", Dates.date(until, locale)))));
        var ways = new Div(answer(offer, visit, true), answer(offer, visit, false));
        ways.addClassName("commitment-ways");
        section.add(ways);
        return section;
    }

    private Button answer(CareSheet offer, Visit visit, boolean wanted) {
        var key = wanted ? "care.track.yes" : "care.track.no";
        var button =
                new Button(
                        text(key),
                        click ->
                                visit.take(
                                        () -> care.answer(visit.code(), offer.id(), wanted),
                                        key + ".done"));
        if (wanted) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }
}
