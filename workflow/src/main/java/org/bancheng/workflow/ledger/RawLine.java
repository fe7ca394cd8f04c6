package org.bancheng.workflow.ledger;

import java.util.Map;

/** A line as it stands in the file; every cell without white space around it. */
record RawLine(int number, Map<LedgerColumn, String> cells) {

    String cell(LedgerColumn column) {
        return cells.getOrDefault(column, "");
    }

    LedgerProblem problem(LedgerColumn column, String reason) {
        return LedgerProblem.at(number, column, reason, cell(column));
    }

    LedgerProblem problem(LedgerColumn column, String reason, String also) {
        return LedgerProblem.at(number, column, reason, cell(column), also);
    }
}
