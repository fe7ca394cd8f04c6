package org.bancheng.workflow.figures;

import java.time.LocalDate;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/**
 * One matter of the list behind a number.
 *
 * @param finishedOn the finish that stands at the end of the day asked for
 * @param days working dates in (filing date, finish date]
 */
public record BehindRow(
        String reference,
        @Nullable String title,
        String unitName,
        @Nullable HandlingMode route,
        @Nullable LocalDate firstPromise,
        @Nullable LocalDate promise,
        @Nullable LocalDate finishedOn,
        @Nullable Result result,
        @Nullable Integer days,
        @Nullable Integer rating) {}
