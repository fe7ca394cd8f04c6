package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A ledger as the first sheet of an XLSX workbook; dates may be text or real dates. */
final class XlsxLedger {

    private static final Set<LedgerColumn> TIMES =
            EnumSet.of(LedgerColumn.FILED, LedgerColumn.FINISHED);
    private static final Set<LedgerColumn> DATES =
            EnumSet.of(LedgerColumn.FIRST_DUE, LedgerColumn.DUE);
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private XlsxLedger() {}

    static void read(Path file, LineSink sink) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            read(rows.iterator(), sink);
        } catch (ExcelReaderException e) {
            throw new Unreadable(1, "1", "no-table");
        }
    }

    private static void read(Iterator<Row> rows, LineSink sink) {
        Row first = nextFilled(rows);
        if (first == null) {
            throw new Unreadable(1, "1", "empty");
        }
        Heading heading =
                Heading.of(
                        first.getRowNum(),
                        Stream.iterate(0, i -> i < first.getCellCount(), i -> i + 1)
                                .map(i -> text(first, i))
                                .toList());
        for (Row row = nextFilled(rows); row != null; row = nextFilled(rows)) {
            Row line = row;
            sink.line(heading.line(row.getRowNum(), (column, at) -> cell(line, column, at)));
        }
    }

    private static @Nullable Row nextFilled(Iterator<Row> rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.stream().anyMatch(cell -> cell != null && !cell.getText().isBlank())) {
                return row;
            }
        }
        return null;
    }

    private static String cell(Row row, LedgerColumn column, int position) {
        if (TIMES.contains(column)) {
            return time(row, position);
        }
        return DATES.contains(column) ? date(row, position) : text(row, position);
    }

    private static String text(Row row, int position) {
        Cell cell = row.getOptionalCell(position).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        return cell.getText().strip();
    }

    /** Excel keeps a time as a fraction of a day, which is off by parts of a second. */
    private static String time(Row row, int position) {
        LocalDateTime at = moment(row, position);
        if (at == null) {
            return text(row, position);
        }
        return (at.getSecond() == 0 ? MINUTES : SECONDS).format(at);
    }

    private static String date(Row row, int position) {
        LocalDateTime at = moment(row, position);
        if (at == null) {
            return text(row, position);
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : MINUTES.format(at);
    }

    private static @Nullable LocalDateTime moment(Row row, int position) {
        Cell cell = row.getOptionalCell(position).orElse(null);
        if (cell == null || cell.getType() != CellType.NUMBER) {
            return null;
        }
        return cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    }
}
