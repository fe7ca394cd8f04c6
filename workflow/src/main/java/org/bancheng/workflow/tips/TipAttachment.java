package org.bancheng.workflow.tips;

import java.time.Instant;
import org.bancheng.workflow.files.FileKind;
import org.bancheng.workflow.files.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A file of a tip, as its officers see it.
 *
 * @param number from 1, in the order they came; what it is called when it is downloaded
 * @param name as its sender called it
 * @param size in bytes, of what is shown
 * @param sha256 of the file as it was sent, in hex
 * @param original whether the file as it was sent lies sealed beside a cleaned one
 * @param hour whole hours only
 */
public record TipAttachment(
        long id,
        int number,
        String name,
        FileKind kind,
        long size,
        String sha256,
        @Nullable Treatment treatment,
        boolean original,
        Instant hour) {

    @Override
    public String toString() {
        return "TipAttachment[hidden]";
    }
}
