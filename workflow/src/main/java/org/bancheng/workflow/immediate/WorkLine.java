package org.bancheng.workflow.immediate;

import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.files.AttachedFile;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param unproven why there is no proof
 * @param files the proof; for a resident only what is marked for them
 * @param staffName for the desk only
 */
public record WorkLine(
        long id,
        ListedWord act,
        String words,
        @Nullable ListedWord unproven,
        List<AttachedFile> files,
        @Nullable String staffName,
        Instant at) {}
