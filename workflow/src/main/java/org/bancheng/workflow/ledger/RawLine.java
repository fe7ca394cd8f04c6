package org.bancheng.workflow.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** SHA-256 of the cells in the order of the columns, hexadecimal. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (LedgerColumn column : LedgerColumn.values()) {
                sha.update(cell(column).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
