package org.bancheng.workflow.outreach;

import org.bancheng.workflow.handling.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees after signing up.
 *
 * @param ahead how many wait ahead; none when booked
 */
public record SignUpReceipt(Receipt receipt, SeatState state, @Nullable Integer ahead) {}
