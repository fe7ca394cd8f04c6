package org.bancheng.workflow.deadlines;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of a working day in Asia/Shanghai; the closing minute itself no longer belongs to them.
 *
 * @param closes later than {@code opens}, same day
 */
public record WorkingHours(LocalTime opens, LocalTime closes) {

    /** 08:30 to 17:30, unless the policy says otherwise. */
    public static final WorkingHours DEFAULT =
            new WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 30));

    public WorkingHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("working hours must open before they close");
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }

    ZonedDateTime opening(LocalDate day) {
        return day.atTime(opens).atZone(Shanghai.ZONE);
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
