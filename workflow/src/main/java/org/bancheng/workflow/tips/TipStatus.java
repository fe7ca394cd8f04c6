package org.bancheng.workflow.tips;

import java.util.List;
import org.bancheng.workflow.handling.TrackedMatter;
import org.jspecify.annotations.Nullable;

/**
 * A tip as its sender sees it, by the receipt code alone. The sender's own words are not in it: who
 * looks over a shoulder shall not read them.
 *
 * @param replies what the office said, oldest first
 * @param additions how often the sender added something
 * @param openings how often it was opened
 * @param officers by how many officers
 */
public record TipStatus(
        TrackedMatter matter,
        List<TipMessage> replies,
        int additions,
        int openings,
        int officers,
        ErasureDate erasure,
        TipReward.@Nullable Claimable reward,
        Origin origin) {

    /** Where it came from. */
    public enum Origin {
        /** The form for tips. */
        TIP,
        /** Another lane, in which it was filed by mistake. */
        MOVED,
        /** The same, and no officer has locked it for this code yet: its words cannot be read. */
        LOCKED
    }

    @Override
    public String toString() {
        return "TipStatus[hidden]";
    }
}
