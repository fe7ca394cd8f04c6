package org.bancheng.workflow.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter that waits for a first hand.
 *
 * @param since when it began to wait
 */
public record QueueLine(
        String reference, @Nullable String title, Waiting waitsFor, Instant since) {}
