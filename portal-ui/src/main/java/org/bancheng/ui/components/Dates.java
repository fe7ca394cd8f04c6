package org.bancheng.ui.components;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.bancheng.ui.language.Language;
import org.bancheng.workflow.deadlines.Shanghai;

/**
 * How dates are written; the only place that does. Instants are told in Asia/Shanghai, whatever the
 * machine's zone.
 */
public final class Dates {

    private Dates() {}

    /** 2026年2月26日(周四), or Thu 26 February 2026. */
    public static String date(LocalDate day, Locale locale) {
        return write(day, "yyyy'年'M'月'd'日'(E)", "E d MMMM yyyy", locale);
    }

    /** The day of an instant in Asia/Shanghai, written as {@link #date(LocalDate, Locale)}. */
    public static String date(Instant at, Locale locale) {
        return date(Shanghai.dateOf(at), locale);
    }

    /** 2月26日(周四), or Thu 26 Feb: for dense tables where the year is plain. */
    public static String shortDate(LocalDate day, Locale locale) {
        return write(day, "M'月'd'日'(E)", "E d MMM", locale);
    }

    /** 2026年2月26日(周四) 14:05, or Thu 26 February 2026, 14:05. */
    public static String dateTime(Instant at, Locale locale) {
        return write(
                at.atZone(Shanghai.ZONE),
                "yyyy'年'M'月'd'日'(E) HH:mm",
                "E d MMMM yyyy, HH:mm",
                locale);
    }

    /** 2026年2月26日(周四) 14时, or Thu 26 February 2026, 14 h: where minutes are not kept. */
    public static String hour(Instant at, Locale locale) {
        return write(
                at.atZone(Shanghai.ZONE),
                "yyyy'年'M'月'd'日'(E) H'时'",
                "E d MMMM yyyy, H 'h'",
                locale);
    }

    /** 14:05 in both languages. */
    public static String time(Instant at) {
        return write(at.atZone(Shanghai.ZONE), "HH:mm", "HH:mm", Locale.ROOT);
    }

    /** 14:05–16:00, or with both days where they differ. */
    public static String hours(Instant from, Instant until, Locale locale) {
        return Shanghai.dateOf(from).equals(Shanghai.dateOf(until))
                ? time(from) + "–" + time(until)
                : dateTime(from, locale) + " – " + dateTime(until, locale);
    }

    /** 2026年2月26日(周四) 14:05–16:00, or with both days where they differ. */
    public static String span(Instant from, Instant until, Locale locale) {
        return Shanghai.dateOf(from).equals(Shanghai.dateOf(until))
                ? dateTime(from, locale) + "–" + time(until)
                : hours(from, until, locale);
    }

    /** 2026年2月, or February 2026. */
    public static String month(YearMonth month, Locale locale) {
        return write(month, "yyyy'年'M'月'", "MMMM yyyy", locale);
    }

    private static String write(
            TemporalAccessor moment, String chinese, String english, Locale locale) {
        var language = Language.of(locale);
        var pattern = language == Language.CHINESE ? chinese : english;
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment);
    }
}
