package org.bancheng.workflow.causes;

import org.bancheng.workflow.matters.MatterState;

/**
 * One matter of an answer before it is sent.
 *
 * @param email whether the resident is told by mail; otherwise they read it with their code
 * @param mine whether the sender may send it; otherwise the unit's own people do
 */
public record AnswerLine(
        String reference, String title, How how, String unitName, boolean email, boolean mine) {

    /** By which step the words reach the resident. */
    public enum How {
        /** As a reply on the way. */
        REPLY,
        /** As a word after the finish. */
        NOTICE,
        /** Only once it is accepted; waits until then. */
        LATER;

        static How of(MatterState state) {
            return switch (state) {
                case FILED -> LATER;
                case FINISHED, SETTLED -> NOTICE;
                default -> REPLY;
            };
        }
    }
}
