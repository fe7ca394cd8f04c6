package org.bancheng.workflow.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How dates are written to people, on pages and in messages alike; instants are told in
 * Asia/Shanghai. English for English locales, Chinese for all others.
 */
public final class SpokenDates {

    private SpokenDates() {}

    /** 2026年2月26日(周四), or Thu 26 February 2026. */
    public static String date(LocalDate day, Locale locale) {
        return write(day, "yyyy'年'M'月'd'日'(E)", "E d MMMM yyyy", locale);
    }

    /** 2026年2月26日(周四) 14:05, or Thu 26 February 2026, 14:05. */
    public static String dateTime(Instant at, Locale locale) {
        return write(
                at.atZone(Shanghai.ZONE),
                "yyyy'年'M'月'd'日'(E) HH:mm",
                "E d MMMM yyyy, HH:mm",
                locale);
    }

    private static String write(
            TemporalAccessor moment, String chinese, String english, Locale locale) {
        return locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern(english, Locale.ENGLISH).format(moment)
                : DateTimeFormatter.ofPattern(chinese, Locale.SIMPLIFIED_CHINESE).format(moment);
    }
}
