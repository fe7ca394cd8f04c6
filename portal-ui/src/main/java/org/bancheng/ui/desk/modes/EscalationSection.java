package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.time.Instant;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.escalation.EscalationSheet;
import org.bancheng.workflow.escalation.EscalationSheet.Kind;
import org.bancheng.workflow.escalation.EscalationState;
import org.bancheng.workflow.escalation.ResponsibleLeader;
import org.bancheng.workflow.escalation.RestrictedReading;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/** 提级办 on the desk: who raised it and why, who answers for it, and what they said. */
class EscalationSection extends Block {

    private final transient OpenMatter open;
    private final transient EscalationDesk desk;
    private final transient RestrictedReading reading;

    EscalationSection(
            OpenMatter open,
            @Nullable EscalationSheet sheet,
            EscalationDesk desk,
            RestrictedReading reading) {
        super("escalation.title");
        this.open = open;
        this.desk = desk;
        this.reading = reading;
        addClassName("escalation");
        if (sheet == null) {
            add(new Paragraph(text("escalation.planned")));
            return;
        }
        show(sheet);
        sheet.words().forEach(word -> add(said(word)));
        if (sheet.restricted()) {
            add(readers(sheet));
        }
        if (open.file().allowed().contains(Step.LEAD)) {
            add(ways(sheet));
        }
    }

    private void show(EscalationSheet sheet) {
        var marks = new Div(Badge.of("escalation.state." + sheet.state(), tone(sheet)));
        marks.addClassName("commitment-ways");
        if (sheet.late()) {
            boolean still = sheet.state() == EscalationState.WAITING;
            marks.add(
                    Badge.of(
                            still ? "escalation.late" : "escalation.wasLate",
                            still ? Badge.Tone.ALARM : Badge.Tone.WARNING));
        }
        if (sheet.isByItself()) {
            marks.add(Badge.of("escalation.byItself", Badge.Tone.ALARM));
        }
        if (sheet.restricted()) {
            marks.add(Badge.of("escalation.restricted", Badge.Tone.WARNING));
        }
        add(marks);
        add(new Paragraph(text("escalation.fromTo", sheet.fromUnit(), sheet.toUnit())));
        var raised = sheet.raisedAt();
        var by = sheet.raisedBy();
        add(
                new Paragraph(
                        inLocale(locale ->
                                by == null
                                        ? I18NProvider.translate(
                                                locale,
                                                "escalation.raisedBySystem",
                                                Dates.dateTime(raised, locale))
                                        : I18NProvider.translate(
                                                locale,
                                                "escalation.raisedBy",
                                                by,
                                                Dates.dateTime(raised, locale)))));
        if (sheet.isByItself()) {
            add(faint("escalation.byItself.text"));
        }
        if (sheet.reason() != null) {
            add(new H3(text("escalation.why")), typed(sheet.reason()));
        }
        var facts = facts();
        if (sheet.leader() == null) {
            fact(facts, "escalation.leader", new Span(text("escalation.leader.none")));
        } else {
            fact(facts, "escalation.leader", sheet.leader());
            fact(
                    facts,
                    "escalation.acceptBy",
                    new Span(inLocale(locale -> Dates.date(sheet.acceptBy(), locale))));
        }
        when(facts, "escalation.accepted", sheet.acceptedAt());
        when(facts, "escalation.decided", sheet.decidedAt());
        add(facts);
        if (sheet.state().isOpen() && sheet.leader() != null) {
            add(faint("escalation.lead"));
        }
    }

    private static Badge.Tone tone(EscalationSheet sheet) {
        return switch (sheet.state()) {
            case WAITING -> Badge.Tone.WARNING;
            case ACCEPTED -> Badge.Tone.NOTICE;
            case DECIDED -> Badge.Tone.GOOD;
            case LEFT -> Badge.Tone.QUIET;
        };
    }

    private static void when(DescriptionList facts, String key, @Nullable Instant at) {
        if (at != null) {
            fact(facts, key, new Span(inLocale(locale -> Dates.dateTime(at, locale))));
        }
    }

    private static Div said(EscalationSheet.Word word) {
        var whom = word.whom() == null ? "" : word.whom();
        var head = new H3(text("escalation.word." + word.kind(), whom));
        var by = new Paragraph(signed(word));
        by.addClassName("faint");
        var box = new Div(head, typed(word.words()), by);
        if (word.kind() == Kind.INSTRUCTION || word.kind() == Kind.DECISION) {
            box.addClassName("commitment-wording");
        }
        return box;
    }

    private static Signal<String> signed(EscalationSheet.Word word) {
        return inLocale(locale ->
                I18NProvider.translate(
                        locale,
                        "escalation.word.by",
                        word.by(),
                        Dates.dateTime(word.at(), locale)));
    }

    private Div readers(EscalationSheet sheet) {
        var box =
                new Div(new H3(text("escalation.restricted")), faint("escalation.restricted.text"));
        for (var reader : sheet.readers()) {
            var line =
                    new Div(new Span(text("escalation.reader", reader.name(), reader.unitName())));
            line.addClassName("commitment-ways");
            boolean leader = reader.name().equals(sheet.leader());
            if (sheet.responsible() && !leader && open.file().allowed().contains(Step.LEAD)) {
                line.add(
                        Parts.button(
                                "escalation.remove",
                                () ->
                                        SayDialog.asking(
                                                "escalation.remove",
                                                open,
                                                text(
                                                        "escalation.reader",
                                                        reader.name(),
                                                        reader.unitName()),
                                                (by, id, version, words) ->
                                                        reading.remove(
                                                                by,
                                                                id,
                                                                version,
                                                                reader.id(),
                                                                words))));
            }
            box.add(line);
        }
        return box;
    }

    private Div ways(EscalationSheet sheet) {
        var ways = new Div();
        ways.addClassName("commitment-ways");
        boolean responsible = sheet.responsible();
        if (responsible && sheet.state() == EscalationState.WAITING) {
            var accept =
                    Parts.button(
                            "escalation.accept",
                            () ->
                                    SayDialog.confirming(
                                            "escalation.accept",
                                            open,
                                            text("escalation.accept.text"),
                                            (by, id, version, words) ->
                                                    desk.accept(by, id, version)));
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            ways.add(accept);
        }
        if (responsible && sheet.state() == EscalationState.ACCEPTED) {
            ways.add(asking("escalation.instruct", desk::instruct));
            if (Step.COMPLETE_LEG.allowedIn(open.file().matter().state())) {
                ways.add(asking("escalation.decide", desk::decide));
            }
        }
        if (sheet.state().isOpen()) {
            ways.add(Parts.button("escalation.name", this::naming));
        }
        if (responsible && sheet.state() != EscalationState.LEFT) {
            if (sheet.restricted()) {
                ways.add(
                        Parts.button("escalation.add", this::adding),
                        asking("escalation.lift", reading::lift));
            } else {
                ways.add(asking("escalation.restrict", reading::restrict));
            }
        }
        return ways;
    }

    private Button asking(String key, SayDialog.Taking taking) {
        return Parts.button(key, () -> SayDialog.asking(key, open, text(key + ".text"), taking));
    }

    private WhomDialog<ResponsibleLeader> naming() {
        return new WhomDialog<>(
                "escalation.name",
                "leader.missing",
                open,
                desk.otherLeaders(open.file()),
                ResponsibleLeader::name,
                ResponsibleLeader::id,
                desk::name);
    }

    private WhomDialog<EscalationSheet.Reader> adding() {
        return new WhomDialog<>(
                "escalation.add",
                "reader.missing",
                open,
                reading.possible(open.file()),
                reader -> reader.name() + " · " + reader.unitName(),
                EscalationSheet.Reader::id,
                reading::add);
    }
}
