package org.bancheng.workflow.tips;

import java.util.List;
import org.bancheng.workflow.handling.MatterFile;
import org.jspecify.annotations.Nullable;

/**
 * One tip as its officer reads it. Having one proves that its reader may read.
 *
 * @param file state, legs and journal; its own words are empty, for a tip's are here
 * @param messages between sender and office, oldest first
 * @param notes of the office; never shown to the sender
 * @param openings how often it was opened
 * @param officers by how many officers
 */
public record TipFile(
        MatterFile file,
        TipContent content,
        List<TipMessage> messages,
        List<TipMessage> notes,
        int openings,
        int officers,
        ErasureDate erasure,
        @Nullable TipReward reward) {

    @Override
    public String toString() {
        return "TipFile[hidden]";
    }
}
