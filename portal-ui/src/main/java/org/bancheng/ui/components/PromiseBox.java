package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.language.Language;
import org.bancheng.workflow.deadlines.CountedDay;
import org.bancheng.workflow.deadlines.DayKind;
import org.bancheng.workflow.deadlines.Promise;

/** 承诺办结期限: by when an answer comes, how the days were counted, and whether that may move. */
public class PromiseBox extends Div {

    /** The promise with its count, day by day. */
    public PromiseBox(Promise promise) {
        this(promise.dueOn(), promise.provisional());
        add(why(promise));
    }

    /** How the days were counted, folded away. */
    public static NativeDetails why(Promise promise) {
        return new NativeDetails(text("components.promise.why"), count(promise));
    }

    /** The date alone, where the count was shown before. */
    public PromiseBox(LocalDate due, boolean provisional) {
        addClassName("promise");
        var label = new Paragraph(text("components.promise"));
        label.addClassName("label");
        var day = Moment.day(due);
        day.setId("promise");
        var sentence =
                new Paragraph(
                        new Span(text("components.promise.before")),
                        day,
                        new Span(text("components.promise.after")));
        sentence.addClassName("sentence");
        add(label, sentence);
        if (provisional) {
            var notice = new Paragraph(text("components.promise.provisional"));
            notice.addClassName("provisional");
            add(notice);
        }
    }

    private static Div count(Promise promise) {
        var days = new OrderedList();
        days.addClassName("days");
        days.add(
                line(
                        promise.filedOn(),
                        new Span(text("components.promise.filed")),
                        new Span(text("components.promise.zero"))));
        promise.days().forEach(day -> days.add(line(day)));
        return new Div(
                new Paragraph(text("components.promise.rule", promise.workingDays())),
                days,
                new Paragraph(inLocale(locale -> calendars(promise, locale))));
    }

    private static ListItem line(CountedDay day) {
        var counted =
                day.working()
                        ? text("components.promise.nth", day.count())
                        : text("components.promise.rest");
        var line =
                line(
                        day.date(),
                        new Span(inLocale(locale -> note(day, locale))),
                        new Span(counted));
        line.addClassName(day.working() ? "work" : "rest");
        return line;
    }

    private static ListItem line(LocalDate date, Span note, Span counted) {
        note.addClassName("note");
        counted.addClassName("nth");
        return new ListItem(
                new Span(inLocale(locale -> Dates.shortDate(date, locale))), note, counted);
    }

    /** What is special about the day, in words; nothing for an ordinary working day. */
    public static String note(CountedDay day, Locale locale) {
        if (day.kind() == DayKind.WORKING) {
            return "";
        }
        var kind = I18NProvider.translate(locale, "components.day." + day.kind());
        var holiday = day.kind() == DayKind.HOLIDAY ? day.holiday() : null;
        return holiday == null ? kind : holidays(holiday, locale);
    }

    /** 国庆节、中秋节 in the language of the page; a name without a translation stays as it is. */
    private static String holidays(String names, Locale locale) {
        if (Language.of(locale) == Language.CHINESE) {
            return names;
        }
        var english = names;
        for (var known : I18NProvider.translate(locale, "components.holidays").split(";")) {
            var pair = known.split(":");
            english = english.replace(pair[0].strip(), pair[1].strip());
        }
        return english.replace("、", ", ");
    }

    /** "2026/1+2027/0" in words; version 0 is a year that is not published yet. */
    private static String calendars(Promise promise, Locale locale) {
        var years =
                Arrays.stream(promise.calendar().split("\\+"))
                        .map(year -> year.split("/"))
                        .map(year ->
                                I18NProvider.translate(
                                        locale,
                                        year[1].equals("0")
                                                ? "components.promise.calendar.unpublished"
                                                : "components.promise.calendar.year",
                                        (Object[]) year))
                        .collect(Collectors.joining(" + "));
        return I18NProvider.translate(locale, "components.promise.calendar", years);
    }
}
