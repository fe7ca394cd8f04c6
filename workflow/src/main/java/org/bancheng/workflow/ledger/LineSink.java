package org.bancheng.workflow.ledger;

/** Takes a ledger line by line. */
interface LineSink {

    void line(RawLine line);

    /** A line that has not the shape of a line. */
    void misshapen(LedgerProblem problem);
}
