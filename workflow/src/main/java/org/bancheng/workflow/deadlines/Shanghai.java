package org.bancheng.workflow.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone every date of a resident is meant in. */
public final class Shanghai {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /** The date it is in Asia/Shanghai at the instant. */
    public static LocalDate dateOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The first instant after the day: what is due "on the day" is late from here on. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The first instant of the day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
