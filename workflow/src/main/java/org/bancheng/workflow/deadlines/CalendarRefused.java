package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year that cannot be published as it is; the key names the message, the date the row.
 */
public class CalendarRefused extends RuntimeException {

    private final String key;
    private final @Nullable LocalDate date;

    CalendarRefused(String key, @Nullable LocalDate date) {
        super(date == null ? key : key + " " + date);
        this.key = key;
        this.date = date;
    }

    /**
     * {@code calendar.kind}, {@code .name}, {@code .workday.not.weekend}, {@code .other.year},
     * {@code .duplicate}, {@code .year} or {@code .notice}.
     */
    public String key() {
        return key;
    }

    /** The row at fault; null when the whole publication is. */
    public @Nullable LocalDate date() {
        return date;
    }
}
