package org.bancheng.workflow.handling;

import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * What the worklist is narrowed to; an empty field narrows nothing.
 *
 * @param text part of a reference or a title
 * @param view which matters at all
 * @param category code of the category
 */
public record WorklistFilter(
        @Nullable String text,
        View view,
        @Nullable Lane lane,
        @Nullable MatterState state,
        @Nullable HandlingMode route,
        @Nullable String category,
        Sort sort) {

    public static final WorklistFilter OPEN =
            new WorklistFilter(null, View.OPEN, null, null, null, null, Sort.DUE);

    /** The same, for another view. */
    public WorklistFilter in(View other) {
        return new WorklistFilter(text, other, lane, state, route, category, sort);
    }

    /** Which matters at all. */
    public enum View {
        OPEN,
        MINE,
        OVERDUE,
        DUE_TODAY,
        /** What waits for a leader's decision. */
        DECISIONS,
        CLOSED,
        ALL
    }

    /** What comes first. */
    public enum Sort {
        DUE,
        NEWEST,
        OLDEST
    }
}
