package org.bancheng.ui.components;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.deadlines.CountedDay;
import org.bancheng.workflow.deadlines.DayKind;
import org.bancheng.workflow.handling.PromiseCount;
import org.springframework.stereotype.Component;

/** 为什么是这一天 in words, once for screens and plain pages. */
@Component
public class CountWords {

    private final Translations words;

    CountWords(Translations words) {
        this.words = words;
    }

    /** Where translations come from: the portal's bundles, or those of the page being shown. */
    public interface Say {
        String in(Locale locale, String key, Object... values);
    }

    /**
     * One date of the count.
     *
     * @param style {@code work}, {@code rest}, {@code paused} or {@code told}
     * @param note what is special about it; empty for an ordinary working day
     * @param nth how it counts
     */
    public record Line(String style, String date, String note, String nth) {}

    /** What a plain page shows. */
    public record Told(String rule, List<Line> lines, String calendar) {}

    /** The whole count in a language. */
    public Told tell(PromiseCount count, Locale locale) {
        Say say = (in, key, values) -> words.getTranslation(key, in, values);
        return new Told(
                rule(count, locale, say), lines(count, locale, say), calendar(count, locale, say));
    }

    static String rule(PromiseCount count, Locale locale, Say say) {
        return say.in(locale, "components.promise.rule", count.workingDays())
                + (count.paused() ? " " + say.in(locale, "components.promise.standing") : "");
    }

    static List<Line> lines(PromiseCount count, Locale locale, Say say) {
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(
                        "rest",
                        Dates.shortDate(count.filedOn(), locale),
                        say.in(locale, "components.promise.filed"),
                        say.in(locale, "components.promise.zero")));
        for (var line : count.days()) {
            lines.add(day(line, locale, say));
            var told = line.told();
            if (told != null) {
                lines.add(
                        new Line(
                                "told",
                                "",
                                say.in(
                                        locale,
                                        "components.promise.told." + told.cause(),
                                        Dates.date(told.promisedOn(), locale)),
                                ""));
            }
        }
        return lines;
    }

    private static Line day(PromiseCount.Line line, Locale locale, Say say) {
        var notes = new ArrayList<String>();
        notes.add(note(line.day(), locale, say));
        if (line.pause() != null) {
            notes.add(say.in(locale, "track.pause." + line.pause()));
            notes.add(line.proven() ? say.in(locale, "components.promise.proven") : "");
        }
        if (line.provisional()) {
            notes.add(say.in(locale, "components.promise.unpublished"));
        }
        var counted =
                line.nth() > 0
                        ? say.in(locale, "components.promise.nth", line.nth())
                        : say.in(locale, uncounted(line));
        var style = line.nth() > 0 ? "work" : line.pause() == null ? "rest" : "paused";
        return new Line(
                style,
                Dates.shortDate(line.day().date(), locale),
                notes.stream()
                        .filter(note -> !note.isEmpty())
                        .collect(
                                Collectors.joining(
                                        Language.of(locale) == Language.CHINESE ? "，" : ", ")),
                counted);
    }

    private static String uncounted(PromiseCount.Line line) {
        if (line.pause() != null) {
            return "components.promise.paused";
        }
        return line.beyond() && line.day().working()
                ? "components.promise.beyond"
                : "components.promise.rest";
    }

    /** What is special about the day, in words; nothing for an ordinary working day. */
    private static String note(CountedDay day, Locale locale, Say say) {
        if (day.kind() == DayKind.WORKING) {
            return "";
        }
        var holiday = day.kind() == DayKind.HOLIDAY ? day.holiday() : null;
        return holiday == null
                ? say.in(locale, "components.day." + day.kind())
                : holidays(holiday, locale, say);
    }

    /** 国庆节、中秋节 in the language of the page; a name without a translation stays as it is. */
    private static String holidays(String names, Locale locale, Say say) {
        if (Language.of(locale) == Language.CHINESE) {
            return names;
        }
        var english = names;
        for (var known : say.in(locale, "components.holidays").split(";")) {
            var pair = known.split(":");
            english = english.replace(pair[0].strip(), pair[1].strip());
        }
        return english.replace("、", ", ");
    }

    /** "2026/1+2027/0" in words; version 0 is a year that is not published yet. */
    static String calendar(PromiseCount count, Locale locale, Say say) {
        var years =
                Arrays.stream(count.calendar().split("\\+"))
                        .map(year -> year.split("/"))
                        .map(year ->
                                say.in(
                                        locale,
                                        year[1].equals("0")
                                                ? "components.promise.calendar.unpublished"
                                                : "components.promise.calendar.year",
                                        (Object[]) year))
                        .collect(Collectors.joining(" + "));
        return say.in(locale, "components.promise.calendar", years);
    }
}
