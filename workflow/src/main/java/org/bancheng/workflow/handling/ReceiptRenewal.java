package org.bancheng.workflow.handling;

import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.ReceiptCode;

/** Keeps what hangs on a matter's receipt code; told within the step that replaces it. */
public interface ReceiptRenewal {

    void renewed(MatterId matter, ReceiptCode code);
}
