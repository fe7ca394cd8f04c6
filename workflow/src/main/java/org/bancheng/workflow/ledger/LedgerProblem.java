package org.bancheng.workflow.ledger;

import java.util.List;

/**
 * Why a line of a ledger is refused, or what is odd about one that is taken.
 *
 * @param line 1 is the heading line, as an editor or a spreadsheet counts
 * @param column the heading, or the number of the column when it has none
 * @param reason key of the words, behind {@code ledger.}
 * @param values what the words mention, first the value found
 */
public record LedgerProblem(int line, String column, String reason, List<String> values) {

    public LedgerProblem {
        values = List.copyOf(values);
    }

    static LedgerProblem at(int line, LedgerColumn column, String reason, String... values) {
        return new LedgerProblem(line, column.heading(), reason, List.of(values));
    }
}
