package org.bancheng.workflow.tips;

import java.util.List;
import org.bancheng.workflow.handling.TrackedMatter;

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
        TrackedMatter matter, List<TipMessage> replies, int additions, int openings, int officers) {

    @Override
    public String toString() {
        return "TipStatus[hidden]";
    }
}
