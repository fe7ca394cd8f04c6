package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.ReceiptCode;

/** What the resident is shown, once, after filing. */
public record Receipt(
        MatterId matter, String reference, ReceiptCode code, Promised promised, Instant filedAt) {}
