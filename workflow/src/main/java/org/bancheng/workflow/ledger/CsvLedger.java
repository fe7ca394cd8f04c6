package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A ledger as comma-separated values (RFC 4180) that {@link TextCheck} has let through. */
final class CsvLedger {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvLedger() {}

    static void read(Path file, LineSink sink) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            skipMark(text);
            try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
                read(parser, sink);
            }
        }
    }

    private static void read(CSVParser parser, LineSink sink) {
        Iterator<CSVRecord> records = parser.iterator();
        try {
            if (!records.hasNext()) {
                throw new Unreadable(1, "1", "empty");
            }
            CSVRecord first = records.next();
            Heading heading = Heading.of(startOf(first, parser), first.toList());
            while (records.hasNext()) {
                CSVRecord record = records.next();
                int number = startOf(record, parser);
                if (record.size() == heading.width()) {
                    sink.line(heading.line(number, (column, at) -> record.get(at)));
                } else if (!isBlank(record)) {
                    sink.misshapen(cells(number, record.size(), heading.width()));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof CSVException || e instanceof IllegalStateException) {
                int line = (int) parser.getCurrentLineNumber();
                throw new Unreadable(Math.max(1, line), "1", "quotes");
            }
            throw e;
        }
    }

    private static LedgerProblem cells(int line, int found, int wanted) {
        return new LedgerProblem(
                line,
                Integer.toString(Math.min(found, wanted) + 1),
                "cells",
                List.of(Integer.toString(found), Integer.toString(wanted)));
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    /** The parser stands behind the record; a cell may hold line breaks of its own. */
    private static int startOf(CSVRecord record, CSVParser parser) {
        long breaks = record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        return (int) (parser.getCurrentLineNumber() - breaks);
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
