package org.bancheng.workflow.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a matter, as those see it who may.
 *
 * @param about what of the purpose it belongs to, such as the record or the paper
 * @param staffName who of the office attached it; none: the resident did
 * @param sha256 of the content as it was sent, in hex
 * @param treatment what was done to it when it came; none for a file from before
 */
public record AttachedFile(
        long id,
        Purpose purpose,
        @Nullable String about,
        String name,
        FileKind kind,
        long size,
        String sha256,
        @Nullable Treatment treatment,
        boolean forResident,
        @Nullable String staffName,
        Instant at) {}
