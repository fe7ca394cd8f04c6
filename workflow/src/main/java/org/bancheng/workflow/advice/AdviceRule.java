package org.bancheng.workflow.advice;

import org.jspecify.annotations.Nullable;

/**
 * A row of the rules.
 *
 * @param cause a {@link Signal}; the name of a handling mode for {@link Kind#FOLLOWS}; null for
 *     {@link Kind#FALLBACK}
 * @param outcome an {@link AdvisedLane}, the key of the right route, a handling mode, or an
 *     urgency, as the kind says
 */
record AdviceRule(int version, int ordinal, Kind kind, @Nullable String cause, String outcome) {

    enum Kind {
        /** The signal sends to a lane other than the petition; the first that fits wins. */
        LANE,
        /** The signal keeps the matter out and names the right route; the first that fits wins. */
        NOT_ACCEPTED,
        /** The signal adds a mode. */
        MODE,
        /** The mode when no route fired. */
        FALLBACK,
        /** The mode that comes along with the mode in cause. */
        FOLLOWS,
        /** The signal makes it urgent. */
        URGENT
    }
}
