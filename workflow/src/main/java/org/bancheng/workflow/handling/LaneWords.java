package org.bancheng.workflow.handling;

import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;

/**
 * A tip's words never come here, where they would be sealed with the portal's own key: its lane
 * asks for them, seals them with the tip's, and passes none.
 */
final class LaneWords {

    private LaneWords() {}

    /**
     * The words a step must have; none for a tip.
     *
     * @throws TextRefused when they are missing or too long
     * @throws StepRefused when they are a tip's
     */
    static @Nullable String required(
            Matter matter, Step step, @Nullable String words, int longest) {
        refuseTip(matter, step, words);
        return matter.lane() == Lane.TIP
                ? null
                : Texts.bounded(words == null ? "" : words, longest);
    }

    /** The words a step may have, blank ones as none. */
    static @Nullable String optional(Matter matter, Step step, @Nullable String words) {
        refuseTip(matter, step, words);
        return words == null || words.isBlank() ? null : words;
    }

    private static void refuseTip(Matter matter, Step step, @Nullable String words) {
        if (matter.lane() == Lane.TIP && words != null) {
            throw new StepRefused(step, "tip-words");
        }
    }
}
