package org.bancheng.workflow.ledger;

import java.util.List;

/**
 * What came of an import.
 *
 * @param sound lines without a fault
 * @param refused lines with one or more
 * @param stored how many lines were stored: all the sound ones, or none
 * @param problems in the order of the lines, the first {@link #MOST_LISTED} of them
 * @param warnings about lines that are sound all the same, as many at most
 */
public record ImportReport(
        int sound,
        int refused,
        int stored,
        List<LedgerProblem> problems,
        List<LedgerProblem> warnings) {

    public static final int MOST_LISTED = 1000;

    public ImportReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether every line of the file was stored. */
    public boolean complete() {
        return refused == 0 && problems.isEmpty() && stored == sound;
    }
}
