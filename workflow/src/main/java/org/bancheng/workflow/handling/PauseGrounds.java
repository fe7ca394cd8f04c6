package org.bancheng.workflow.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pause rests on.
 *
 * @param words such as the number of a commission or a notice; the resident reads them
 * @param files received before, attached with the pause; the resident is told that they are there
 */
public record PauseGrounds(@Nullable String words, List<Long> files) {

    public PauseGrounds {
        files = List.copyOf(files);
    }

    static PauseGrounds said(@Nullable String words) {
        return new PauseGrounds(words, List.of());
    }
}
