package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.care.CareSheet;
import org.bancheng.workflow.care.CareState;
import org.bancheng.workflow.matters.Step;

/** 暖心办 on the desk: what was offered, what the resident said, what was done. */
class CareSection extends Block {

    private final transient OpenMatter open;
    private final transient CareDesk desk;

    CareSection(OpenMatter open, List<CareSheet> offers, CareDesk desk) {
        super("care.title");
        this.open = open;
        this.desk = desk;
        addClassName("care");
        offers.forEach(offer -> add(shown(offer)));
        boolean waits = offers.stream().anyMatch(offer -> offer.state().isOpen());
        if (may() && open.file().matter().state().isOpen() && !waits) {
            add(
                    faint("care.lead"),
                    Parts.button("care.offer", () -> new CareOfferDialog(open, desk)));
        }
    }

    private boolean may() {
        return open.file().allowed().contains(Step.CARE);
    }

    private Div shown(CareSheet offer) {
        var tone =
                switch (offer.state()) {
                    case OFFERED -> Badge.Tone.WARNING;
                    case AGREED -> Badge.Tone.NOTICE;
                    case SERVED -> Badge.Tone.GOOD;
                    case DECLINED, EXPIRED, ENDED -> Badge.Tone.QUIET;
                };
        var head = new Div(Badge.of("care.state." + offer.state(), tone));
        head.addClassName("commitment-ways");
        var facts = facts();
        fact(
                facts,
                "care.when",
                new Span(inLocale(locale -> Dates.dateTime(offer.plannedAt(), locale))));
        fact(facts, "care.place", typed(offer.place()));
        fact(facts, "care.words", typed(offer.words()));
        answered(facts, offer);
        var box = new Div(new H3(inLocale(locale -> offer.service().name(locale))), head, facts);
        box.addClassName("care-offer");
        var visit = offer.visit();
        var served = offer.servedAt();
        if (visit != null && served != null) {
            var by = offer.servedBy() == null ? "" : offer.servedBy();
            box.add(
                    new H3(text("care.served")),
                    typed(visit),
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "care.served.by",
                                            by,
                                            Dates.dateTime(served, locale)))));
        }
        box.add(ways(offer));
        return box;
    }

    private static void answered(DescriptionList facts, CareSheet offer) {
        var at = offer.answeredAt();
        var how = offer.answeredHow();
        if (at == null || how == null) {
            if (offer.state() == CareState.OFFERED) {
                fact(
                        facts,
                        "care.answerBy",
                        new Span(inLocale(locale -> Dates.date(offer.answerBy(), locale))));
            }
            return;
        }
        var by = offer.recordedBy() == null ? "" : offer.recordedBy();
        fact(
                facts,
                "care.answered",
                new Span(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "care.answered." + how,
                                        Dates.dateTime(at, locale),
                                        by))));
    }

    private Div ways(CareSheet offer) {
        var ways = new Div();
        ways.addClassName("commitment-ways");
        if (may() && offer.state() == CareState.OFFERED) {
            ways.add(
                    Parts.button(
                            "care.record", () -> new CareAnswerDialog(open, offer.id(), desk)));
        }
        if (may() && offer.state() == CareState.AGREED) {
            ways.add(Parts.button("care.serve", () -> new CareVisitDialog(open, offer.id(), desk)));
        }
        return ways;
    }
}
