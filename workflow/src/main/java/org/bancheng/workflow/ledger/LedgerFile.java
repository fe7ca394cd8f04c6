package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads a ledger by what it is, not by what it is called. */
final class LedgerFile {

    private LedgerFile() {}

    /** Hands every line to the sink; refuses with {@link Unreadable} what is no ledger. */
    static void read(Path file, LineSink sink) throws IOException {
        byte[] start;
        try (InputStream bytes = Files.newInputStream(file)) {
            start = bytes.readNBytes(8);
        }
        if (start.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(start)) {
            readWorkbook(file, sink);
        } else if (start.length == 8 && ReadableWorkbook.isOLE2Header(start)) {
            throw new Unreadable(1, "1", "old-excel");
        } else {
            TextCheck.check(file);
            CsvLedger.read(file, sink);
        }
    }

    private static void readWorkbook(Path file, LineSink sink) {
        try {
            XlsxLedger.read(file, sink);
        } catch (IOException e) {
            throw new Unreadable(1, "1", "no-table"); // a zip file of something else
        }
    }
}
