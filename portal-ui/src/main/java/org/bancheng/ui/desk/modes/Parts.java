package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.consultation.ConsultationSheet;
import org.bancheng.workflow.consultation.ConsultationSheet.PartyLine;
import org.bancheng.workflow.consultation.PartyState;
import org.bancheng.workflow.consultation.TaskLine;

/** What lead and parties see of a consultation alike. */
final class Parts {

    private Parts() {}

    static Button button(String key, Supplier<? extends ModeDialog> dialog) {
        var button = new Button(text(key), click -> dialog.get().open());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    static Paragraph faint(String key) {
        var shown = new Paragraph(text(key));
        shown.addClassName("faint");
        return shown;
    }

    static Paragraph typed(String words) {
        var shown = new Paragraph(words);
        shown.addClassName("typed");
        return shown;
    }

    static Signal<String> on(String key, java.time.LocalDate day) {
        return inLocale(locale -> I18NProvider.translate(locale, key, Dates.date(day, locale)));
    }

    static Div question(ConsultationSheet sheet) {
        return new Div(new H3(text("consultation.question")), typed(sheet.question()));
    }

    /**
     * @param more what a reader may do with a line
     */
    static Div parties(ConsultationSheet sheet, Function<PartyLine, Component[]> more) {
        var list = new UnorderedList();
        list.addClassName("commitment-list");
        for (var line : sheet.parties()) {
            var name = new Span(line.name());
            name.addClassName("strong");
            var head = new Div(name);
            head.addClassName("head");
            if (line.isOutside()) {
                head.add(Badge.of("consultation.outside", Badge.Tone.QUIET));
            }
            head.add(mark(line), new Span(on("consultation.by", line.dueOn())));
            var item = new ListItem(head);
            var words = line.words();
            var opinion = line.opinion();
            if (opinion != null && words != null) {
                var answered = line.answeredAt();
                item.add(new Div(new Span(text("consultation.opinion." + opinion))), typed(words));
                if (answered != null) {
                    var by = line.answeredBy() == null ? "" : line.answeredBy();
                    item.add(
                            new Span(
                                    inLocale(locale ->
                                            I18NProvider.translate(
                                                    locale,
                                                    "consultation.answered",
                                                    by,
                                                    Dates.dateTime(answered, locale)))));
                }
            }
            if (line.reason() != null) {
                item.add(faint("consultation.overruled"), typed(line.reason()));
            }
            item.add(more.apply(line));
            list.add(item);
        }
        return new Div(new H3(text("consultation.parties")), list);
    }

    private static Badge mark(PartyLine line) {
        if (line.late()) {
            return line.state() == PartyState.ASKED
                    ? Badge.of("consultation.late", Badge.Tone.ALARM)
                    : Badge.of("consultation.lateAnswer", Badge.Tone.WARNING);
        }
        var tone =
                switch (line.state()) {
                    case ASKED -> Badge.Tone.NOTICE;
                    case ANSWERED -> Badge.Tone.GOOD;
                    case OVERRULED -> Badge.Tone.QUIET;
                };
        return Badge.of("consultation.state." + line.state(), tone);
    }

    static Div meeting(ConsultationSheet sheet, String calendarAddress) {
        var box = new Div(new H3(text("consultation.meeting")));
        var from = sheet.meetingAt();
        var until = sheet.meetingUntil();
        if (from == null || until == null) {
            box.add(faint("consultation.meeting.none"));
            if (sheet.open()) {
                box.add(new Paragraph(on("consultation.meetBy", sheet.meetBy())));
            }
            return box;
        }
        var link =
                new com.vaadin.flow.component.html.Anchor(
                        calendarAddress, text("consultation.ics"));
        link.setRouterIgnore(true);
        box.add(
                new Paragraph(inLocale(locale -> Dates.span(from, until, locale))),
                typed(sheet.meetingPlace() == null ? "" : sheet.meetingPlace()),
                link);
        return box;
    }

    static Div minutes(ConsultationSheet sheet, Function<TaskLine, Component[]> more) {
        var box = new Div(new H3(text("consultation.minutes.title")));
        if (sheet.minutes() == null) {
            box.add(faint("consultation.minutes.none"));
            return box;
        }
        box.add(typed(sheet.minutes()));
        var list = new UnorderedList();
        list.addClassName("commitment-list");
        for (var task : sheet.tasks()) {
            var who = new Span(task.who());
            who.addClassName("strong");
            var head =
                    new Div(
                            who,
                            new Span(
                                    inLocale(locale ->
                                            I18NProvider.translate(
                                                    locale,
                                                    "consultation.task.due",
                                                    task.what(),
                                                    Dates.date(task.dueOn(), locale)))));
            head.addClassName("head");
            if (task.doneOn() != null) {
                head.add(Badge.of("consultation.task.isDone", Badge.Tone.GOOD));
            }
            var item = new ListItem(head);
            item.add(more.apply(task));
            list.add(item);
        }
        box.add(list);
        return box;
    }

    static H2 title() {
        return new H2(text("consultation.title"));
    }
}
