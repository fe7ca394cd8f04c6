package org.bancheng.workflow.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * The date a resident is told (承诺办结期限) and how it was counted.
 *
 * @param filedOn day 0, whatever the hour of filing
 * @param dueOn last day of the promise; it is kept until that day ends in Asia/Shanghai
 * @param provisional a counted date lies in a year whose holidays are not published yet
 * @param calendar years and versions counted with, "2026/1" or "2026/1+2027/0"
 * @param days every date after filing up to the due date
 */
public record Promise(
        LocalDate filedOn,
        int workingDays,
        LocalDate dueOn,
        boolean provisional,
        String calendar,
        List<CountedDay> days) {

    public Promise {
        days = List.copyOf(days);
    }
}
