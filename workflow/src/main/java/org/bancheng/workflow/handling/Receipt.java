package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.ReceiptCode;
import org.jspecify.annotations.Nullable;

/**
 * What the resident is shown, once, after filing.
 *
 * @param count how the promised date is counted; none where it is a date of the event
 */
public record Receipt(
        MatterId matter,
        String reference,
        ReceiptCode code,
        Promised promised,
        Instant filedAt,
        @Nullable PromiseCount count) {}
