package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 承诺办结期限 as the resident knows it. The first date is kept for ever; figures show both.
 *
 * @param limitDays working days promised at first; none for a historical matter
 * @param first the date told first; none when a ledger has none
 * @param current the date in force
 * @param provisional whether the calendar of its year was not yet published
 * @param dueAt the first instant after the current date, Asia/Shanghai
 */
public record Promised(
        @Nullable Integer limitDays,
        @Nullable LocalDate first,
        @Nullable LocalDate current,
        boolean provisional,
        @Nullable Instant dueAt) {

    public Promised movedTo(LocalDate date, boolean provisional, Instant dueAt) {
        return new Promised(limitDays, first, date, provisional, dueAt);
    }

    /** Whether the promise has passed at the instant. */
    public boolean passedAt(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }

    /** Whether the promise passed before the day. */
    public boolean passedOn(LocalDate today) {
        return current != null && current.isBefore(today);
    }
}
