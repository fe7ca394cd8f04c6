package org.bancheng.workflow.ledger;

import java.io.Serial;
import java.util.List;

/** The file cannot be read any further, so that nothing of it is taken. */
final class Unreadable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient List<LedgerProblem> problems;

    Unreadable(List<LedgerProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    Unreadable(int line, String column, String reason, String... values) {
        this(List.of(new LedgerProblem(line, column, reason, List.of(values))));
    }

    List<LedgerProblem> problems() {
        return problems;
    }
}
