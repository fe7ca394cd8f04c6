package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.PauseLine;
import org.bancheng.workflow.handling.PromiseLine;

/** The dates the resident was told, how they were counted, when the clock stood, how it ended. */
public class PromiseSection extends Block {

    public PromiseSection(MatterFile file) {
        this(file, pause -> List.of());
    }

    /**
     * @param proofs what shows the files of a pause
     */
    public PromiseSection(MatterFile file, Function<PauseLine, List<Component>> proofs) {
        super("desk.receipt");
        var matter = file.matter();
        var promised = matter.promised();
        var facts = facts();
        fact(facts, "desk.receipt.filed", Moment.of(matter.lane(), matter.origin().filedAt()));
        if (promised.limitDays() != null) {
            fact(
                    facts,
                    "desk.receipt.limit",
                    new Span(text("desk.receipt.days", promised.limitDays())));
        }
        if (promised.first() != null && promised.current() != null) {
            fact(facts, "desk.receipt.first", Moment.day(promised.first()));
            fact(facts, "desk.receipt.current", Moment.day(promised.current()));
        }
        fact(
                facts,
                "desk.receipt.paused",
                new Span(text("desk.receipt.days", matter.pausing().days())));
        result(file);
        add(facts);
        if (file.count() != null) {
            add(PromiseBox.why(file.count()));
        }
        if (file.promises().size() > 1) {
            var list = dates();
            file.promises().forEach(line -> list.add(item(line)));
            add(new H3(text("desk.receipt.history")), list);
        }
        if (!file.pauses().isEmpty()) {
            var list = dates();
            file.pauses().forEach(pause -> list.add(item(pause, file, proofs)));
            add(new H3(text("desk.receipt.pauses")), list);
        }
    }

    private static OrderedList dates() {
        var list = new OrderedList();
        list.addClassName("dates");
        return list;
    }

    private void result(MatterFile file) {
        var closing = file.matter().closing();
        if (closing.result() == null || closing.finishedAt() == null) {
            return;
        }
        var facts = facts();
        facts.addClassName("outcome");
        fact(facts, "desk.result", new Span(Words.name(closing.result())));
        fact(facts, "desk.result.on", Moment.of(file.matter().lane(), closing.finishedAt()));
        if (closing.handlingDays() != null) {
            fact(
                    facts,
                    "desk.result.took",
                    new Span(text("desk.receipt.days", closing.handlingDays())));
        }
        if (closing.rating() != null) {
            fact(facts, "desk.result.rating", new Span(text("words.rating." + closing.rating())));
        }
        add(facts);
    }

    private static ListItem item(PromiseLine line) {
        var item =
                new ListItem(
                        Moment.day(line.promisedOn()),
                        new Span(text("desk.receipt.cause." + line.cause())));
        if (line.reason() != null) {
            item.add(typed(line.reason()));
        }
        return item;
    }

    private static ListItem item(
            PauseLine pause, MatterFile file, Function<PauseLine, List<Component>> proofs) {
        var item =
                new ListItem(
                        new Span(Words.name(pause.reason())),
                        new Span(inLocale(locale -> stretch(pause, file, locale))));
        if (pause.proof() != null) {
            item.add(typed(pause.proof()));
        }
        item.add(proofs.apply(pause));
        return item;
    }

    private static String stretch(PauseLine pause, MatterFile file, Locale locale) {
        var from = Dates.date(pause.startedOn(), locale);
        var to = pause.endedOn();
        var until = file.timeLeft().pauseUntil();
        if (to != null) {
            return I18NProvider.translate(
                    locale, "desk.receipt.pause", from, Dates.date(to, locale), pause.days());
        }
        return until == null
                ? from
                : I18NProvider.translate(
                        locale, "desk.receipt.pauseRunning", from, Dates.date(until, locale));
    }
}
