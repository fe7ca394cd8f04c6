package org.bancheng.workflow.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/**
 * A line that passed every check. Times are those of Asia/Shanghai.
 *
 * @param category code of a category
 * @param route the last route before an overlay
 * @param digest of the line as it stood in the file, hexadecimal
 */
record LedgerLine(
        int number,
        String reference,
        LocalDateTime filed,
        String unitCode,
        String category,
        @Nullable String title,
        Plan plan,
        HandlingMode route,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate due,
        @Nullable LocalDateTime finished,
        @Nullable Result result,
        @Nullable Integer rating,
        int reopened,
        String digest) {}
