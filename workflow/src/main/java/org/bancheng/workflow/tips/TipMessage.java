package org.bancheng.workflow.tips;

import java.time.Instant;
import org.bancheng.workflow.handling.Message;

/**
 * Something said about a tip, by the office or by the sender; never by name.
 *
 * @param hour whole hours only
 */
public record TipMessage(Message.Kind kind, String text, boolean fromOfficer, Instant hour) {

    @Override
    public String toString() {
        return "TipMessage[hidden]";
    }
}
