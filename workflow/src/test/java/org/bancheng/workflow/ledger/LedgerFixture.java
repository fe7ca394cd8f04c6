package org.bancheng.workflow.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes ledgers line by line. */
public final class LedgerFixture {

    public static final String HALL = "HALL-330102";
    public static final String HALL_NAME = "上城区公安政务服务大厅";

    private static int number;

    private final Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);

    private LedgerFixture() {}

    /** Filed on Monday 2 March 2026, promised for Friday, finished on Wednesday, achieved. */
    public static LedgerFixture line() {
        return new LedgerFixture()
                .with(LedgerColumn.REFERENCE, "T" + ++number)
                .with(LedgerColumn.FILED, "2026-03-02 09:30")
                .with(LedgerColumn.UNIT_CODE, HALL)
                .with(LedgerColumn.UNIT_NAME, HALL_NAME)
                .with(LedgerColumn.CATEGORY, "户籍")
                .with(LedgerColumn.TITLE, "户口迁移被退回")
                .with(LedgerColumn.MODES, "会商办→跟踪办")
                .promised("2026-03-06")
                .finished("2026-03-04 16:00", "办成")
                .with(LedgerColumn.RATING, "")
                .with(LedgerColumn.REOPENED, "0");
    }

    public static LedgerFixture openLine() {
        return line().finished("", "");
    }

    public LedgerFixture with(LedgerColumn column, String value) {
        cells.put(column, value);
        return this;
    }

    public LedgerFixture promised(String date) {
        return with(LedgerColumn.FIRST_DUE, date).with(LedgerColumn.DUE, date);
    }

    public LedgerFixture finished(String time, String result) {
        return with(LedgerColumn.FINISHED, time).with(LedgerColumn.RESULT, result);
    }

    public LedgerFixture rated(int stars) {
        return with(LedgerColumn.RATING, Integer.toString(stars));
    }

    public LedgerFixture at(String unit, String name) {
        return with(LedgerColumn.UNIT_CODE, unit).with(LedgerColumn.UNIT_NAME, name);
    }

    String reference() {
        return cells.getOrDefault(LedgerColumn.REFERENCE, "");
    }

    String csv() {
        return Stream.of(LedgerColumn.values())
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
    }

    public static String heading() {
        return Stream.of(LedgerColumn.values())
                .map(LedgerColumn::heading)
                .collect(Collectors.joining(","));
    }

    /** A file as offices keep it, with a byte order mark. */
    public static Path file(List<LedgerFixture> lines) {
        return file(lines.stream().map(LedgerFixture::csv).toArray(String[]::new));
    }

    public static Path file(LedgerFixture... lines) {
        return file(List.of(lines));
    }

    static Path file(String... lines) {
        String text =
                Stream.concat(Stream.of(heading()), Stream.of(lines))
                        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Path text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    static Path bytes(byte[] bytes) {
        try {
            Path file = Files.createTempFile("ledger", ".csv");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
