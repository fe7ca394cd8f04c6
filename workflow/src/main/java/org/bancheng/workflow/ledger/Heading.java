package org.bancheng.workflow.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each column stands. Columns nobody knows are passed over. */
record Heading(Map<LedgerColumn, Integer> positions, int width) {

    /** Reads the cell of a column at a position. */
    interface CellReader {
        String read(LedgerColumn column, int position);
    }

    /** Reads the heading line, or says which columns are missing or stand there twice. */
    static Heading of(int line, List<String> cells) {
        Map<LedgerColumn, Integer> positions = new EnumMap<>(LedgerColumn.class);
        List<LedgerProblem> problems = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int position = i;
            LedgerColumn.of(cells.get(i).strip())
                    .filter(column -> positions.putIfAbsent(column, position) != null)
                    .ifPresent(
                            column -> problems.add(LedgerProblem.at(line, column, "column-twice")));
        }
        if (positions.isEmpty()) {
            throw new Unreadable(line, "1", "no-table");
        }
        for (LedgerColumn column : LedgerColumn.values()) {
            if (!positions.containsKey(column)) {
                problems.add(LedgerProblem.at(line, column, "column-missing"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Unreadable(problems);
        }
        return new Heading(positions, cells.size());
    }

    RawLine line(int number, CellReader cells) {
        Map<LedgerColumn, String> values = new EnumMap<>(LedgerColumn.class);
        positions.forEach((column, at) -> values.put(column, cells.read(column, at).strip()));
        return new RawLine(number, values);
    }
}
