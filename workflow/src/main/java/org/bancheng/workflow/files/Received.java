package org.bancheng.workflow.files;

import java.util.List;
import org.bancheng.workflow.cleaning.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in.
 *
 * @param label of what is shown of it
 * @param findings what its sender may not have known of, with what it said; told once and not kept
 * @param sent as it was sent, where that is kept beside
 */
public record Received(long id, FileLabel label, List<Finding> findings, @Nullable Original sent) {

    /** The file as it was sent. */
    public record Original(long id, FileLabel label) {}

    public String name() {
        return label.name();
    }
}
