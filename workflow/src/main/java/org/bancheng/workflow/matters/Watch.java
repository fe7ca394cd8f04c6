package org.bancheng.workflow.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the deadline watch has said already and when it must look again.
 *
 * @param warned percent of the working time the last warning was for: 0, 50, 80, 99 (on the due
 *     date) or 100 (overdue)
 * @param at the next instant something falls due; none when nothing does
 */
public record Watch(int warned, @Nullable Instant at) {}
