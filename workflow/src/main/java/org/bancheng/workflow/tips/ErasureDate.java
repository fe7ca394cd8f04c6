package org.bancheng.workflow.tips;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a tip is erased, as sender and officers are both told.
 *
 * @param on none while the tip is open: it begins to count with its end
 * @param days calendar days from the end to the erasure
 * @param unread whether something that nobody has read keeps it for longer
 */
public record ErasureDate(@Nullable LocalDate on, int days, boolean unread) {}
