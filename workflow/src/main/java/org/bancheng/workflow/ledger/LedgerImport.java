package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.matters.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a ledger in as historical matters: all of it, or nothing, or on request the sound lines.
 * One transaction, however long the file is; it is read as a stream. Sent twice, every line of the
 * second is refused as known.
 */
@Service
public class LedgerImport {

    private final HistoryWriter writer;
    private final Directory directory;
    private final TransactionTemplate transaction;

    LedgerImport(HistoryWriter writer, Directory directory, TransactionTemplate transaction) {
        this.writer = writer;
        this.directory = directory;
        this.transaction = transaction;
    }

    /**
     * Imports the file, CSV in UTF-8 or XLSX.
     *
     * @param partial whether sound lines are stored beside refused ones; a file that cannot be read
     *     to its end, or lacks a column, is refused whole all the same
     * @throws IOException when the file cannot be opened
     */
    public ImportReport run(Path file, boolean partial, Actor by) throws IOException {
        ImportRun run = new ImportRun(writer, directory, partial, by);
        try {
            Boolean stored =
                    transaction.execute(status -> {
                        boolean done = run.read(file);
                        if (!done) {
                            status.setRollbackOnly();
                        }
                        return done;
                    });
            return run.report(Objects.equals(stored, true));
        } catch (DuplicateKeyException e) {
            // Another import stored one of these numbers between the look and the insert.
            return new ImportReport(
                    0,
                    0,
                    0,
                    List.of(LedgerProblem.at(1, LedgerColumn.REFERENCE, "at-once")),
                    List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
