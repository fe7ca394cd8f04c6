package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.RefusalLine;
import org.bancheng.workflow.handling.RefusalLine.Signature;

/** 未办成: what each proposal rests on, both signatures, and why one was sent back. */
class RefusalSection extends Block {

    RefusalSection(List<RefusalLine> lines) {
        super("desk.refusal");
        addClassName("refusals");
        lines.forEach(line -> add(entry(line)));
    }

    private static Div entry(RefusalLine line) {
        var facts = facts();
        fact(
                facts,
                "desk.refusal.basis",
                new Span(inLocale(locale -> line.basis().name(locale) + " " + line.citation())));
        fact(facts, "desk.refusal.tried", typed(line.tried()));
        fact(facts, "desk.refusal.answer", typed(line.answer()));
        fact(facts, "desk.refusal.route", new Span(inLocale(locale -> route(line, locale))));
        fact(facts, "desk.refusal.first", signature(line.first()));
        var second = line.second();
        fact(
                facts,
                second == null || line.reason() == null
                        ? "desk.refusal.second"
                        : "desk.refusal.returnedBy",
                second == null ? new Span(line.signerUnit()) : signature(second));
        if (line.reason() != null) {
            fact(facts, "desk.refusal.reason", typed(line.reason()));
        }
        var entry = new Div(badge(line), facts);
        entry.addClassName("refusal-entry");
        return entry;
    }

    private static String route(RefusalLine line, Locale locale) {
        var until = line.until();
        var name = line.route().name(locale);
        return until == null
                ? I18NProvider.translate(
                        locale, "desk.refusal.route.days", name, line.route().days())
                : I18NProvider.translate(
                        locale, "desk.refusal.route.until", name, Dates.date(until, locale));
    }

    private static Component signature(Signature signature) {
        return new Div(
                new Div(new Span(signature.name() + " · " + signature.unit())),
                Moment.minute(signature.at()));
    }

    private static Badge badge(RefusalLine line) {
        if (line.outcome() == null) {
            return Badge.of("desk.refusal.waiting", Badge.Tone.WARNING);
        }
        return Badge.of("desk.refusal." + line.outcome(), Badge.Tone.QUIET);
    }
}
