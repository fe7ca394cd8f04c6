package org.bancheng.workflow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.bancheng.workflow.ledger.LedgerColumn.CATEGORY;
import static org.bancheng.workflow.ledger.LedgerColumn.DUE;
import static org.bancheng.workflow.ledger.LedgerColumn.FILED;
import static org.bancheng.workflow.ledger.LedgerColumn.FINISHED;
import static org.bancheng.workflow.ledger.LedgerColumn.FIRST_DUE;
import static org.bancheng.workflow.ledger.LedgerColumn.MODES;
import static org.bancheng.workflow.ledger.LedgerColumn.RATING;
import static org.bancheng.workflow.ledger.LedgerColumn.REFERENCE;
import static org.bancheng.workflow.ledger.LedgerColumn.REOPENED;
import static org.bancheng.workflow.ledger.LedgerColumn.RESULT;
import static org.bancheng.workflow.ledger.LedgerColumn.TITLE;
import static org.bancheng.workflow.ledger.LedgerColumn.UNIT_CODE;
import static org.bancheng.workflow.ledger.LedgerColumn.UNIT_NAME;
import static org.bancheng.workflow.ledger.LedgerFixture.file;
import static org.bancheng.workflow.ledger.LedgerFixture.heading;
import static org.bancheng.workflow.ledger.LedgerFixture.line;
import static org.bancheng.workflow.ledger.LedgerFixture.openLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowIT;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger is taken in whole, or says what is wrong with it and changes nothing. */
@WorkflowIT
@RecordApplicationEvents
class LedgerImportIT {

    static final Actor BY = new Actor("import");

    @Autowired LedgerImport ledger;
    @Autowired MatterStore store;
    @Autowired DeadlineWatch watch;
    @Autowired JournalProof proof;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void itIsTheTwentiethOfMarch() {
        clock.set("2026-03-20", "10:00");
    }

    @Test
    void aFinishedLineBecomesASettledRecord() throws IOException {
        LedgerFixture line =
                line().with(FILED, "2026-02-13 23:50")
                        .with(MODES, "马上办→会商办→跟踪办")
                        .with(FIRST_DUE, "2026-02-26")
                        .with(DUE, "2026-02-28")
                        .finished("2026-02-25 00:05", "部分办成")
                        .rated(4)
                        .with(REOPENED, "2");
        assertThat(ledger.run(file(line), false, BY).complete()).isTrue();

        Matter matter = matter(line);
        assertThat(matter.state()).isEqualTo(MatterState.SETTLED);
        assertThat(matter.origin().historical()).isTrue();
        assertThat(matter.origin().title()).isEqualTo("户口迁移被退回");
        assertThat(matter.origin().category()).isEqualTo("HOUSEHOLD");
        assertThat(matter.origin().filedAt()).isEqualTo(Instant.parse("2026-02-13T15:50:00Z"));
        assertThat(matter.route()).isEqualTo(HandlingMode.CONSULTATION);
        assertThat(matter.plan().modes()).hasSize(3);
        assertThat(matter.promised().first()).isEqualTo("2026-02-26");
        assertThat(matter.promised().current()).isEqualTo("2026-02-28");
        assertThat(matter.closing().result()).isEqualTo(Result.PARTLY);
        assertThat(matter.closing().finishedOn()).isEqualTo("2026-02-25");
        assertThat(matter.closing().handlingDays())
                .isEqualTo(3); // 14 (make-up), 24 and 25 February
        assertThat(matter.closing().rating()).isEqualTo(4);
        assertThat(matter.closing().reopened()).isEqualTo(2);
        assertThat(matter.custody().answerableUnit()).isEqualTo(LedgerFixture.HALL);
    }

    @Test
    void historyIsNeverWatchedNeverToldAndNeverChanged() throws IOException {
        LedgerFixture open = openLine().promised("2026-03-04");
        ledger.run(file(open, line()), false, BY);
        watch.sweep();
        Matter matter = matter(open);
        assertThat(matter.state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(matter.watch().at()).isNull();
        assertThat(matter.custody().unitCode()).isEqualTo(LedgerFixture.HALL);
        assertThat(matter.journalSeq()).isEqualTo(1);
        assertThat(events.stream(MatterEvent.class))
                .extracting(MatterEvent::matter)
                .doesNotContain(matter.id());
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> matter.require(Step.FINISH))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("historical"));
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void emptyDatesMeanNeverMovedAndTwoEmptyOnesNoPromise() throws IOException {
        LedgerFixture onlyFirst = line().with(DUE, "");
        LedgerFixture onlyNow = line().with(FIRST_DUE, "");
        LedgerFixture none = line().promised("");
        assertThat(ledger.run(file(onlyFirst, onlyNow, none), false, BY).complete()).isTrue();
        assertThat(matter(onlyFirst).promised().current()).isEqualTo("2026-03-06");
        assertThat(matter(onlyNow).promised().first()).isEqualTo("2026-03-06");
        assertThat(matter(none).promised().current()).isNull();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(line().with(REFERENCE, ""), REFERENCE, "empty-cell"),
                fault(line().with(REFERENCE, "X".repeat(25)), REFERENCE, "too-long"),
                fault(line().with(REFERENCE, "a/b"), REFERENCE, "reference"),
                fault(line().with(FILED, ""), FILED, "empty-cell"),
                fault(line().with(FILED, "2026-02-30 09:00"), FILED, "time"),
                fault(line().with(FILED, "2026-03-02"), FILED, "time"),
                fault(line().with(FILED, "0026-03-02 09:30"), FILED, "time"),
                fault(line().with(FILED, "昨天上午"), FILED, "time"),
                fault(line().with(UNIT_CODE, ""), UNIT_CODE, "empty-cell"),
                fault(line().with(UNIT_CODE, "HALL-999999"), UNIT_CODE, "unit"),
                fault(line().with(TITLE, "长".repeat(201)), TITLE, "too-long"),
                fault(line().with(MODES, ""), MODES, "empty-cell"),
                fault(line().with(MODES, "马上办→慢慢办"), MODES, "mode"),
                fault(line().with(MODES, "跟踪办"), MODES, "no-route"),
                fault(line().with(FIRST_DUE, "2026-13-01"), FIRST_DUE, "date"),
                fault(line().with(DUE, "03/06/2026"), DUE, "date"),
                fault(line().with(DUE, "2026-03-05"), DUE, "due-shortened"),
                fault(line().with(FIRST_DUE, "2026-03-01"), FIRST_DUE, "due-early"),
                fault(line().finished("2026-03-02 09:29", "办成"), FINISHED, "finish-early"),
                fault(line().finished("2026-03-04 25:00", "办成"), FINISHED, "time"),
                fault(line().finished("2026-03-04 16:00", ""), RESULT, "result-missing"),
                fault(line().finished("2026-03-04 16:00", "办得好"), RESULT, "result"),
                fault(line().finished("", "办成"), FINISHED, "finish-missing"),
                fault(line().rated(0), RATING, "rating"),
                fault(line().rated(6), RATING, "rating"),
                fault(line().with(RATING, "满意"), RATING, "rating"),
                fault(openLine().rated(5), RATING, "rating-early"),
                fault(line().with(REOPENED, "-1"), REOPENED, "count"),
                fault(line().with(REOPENED, "一次"), REOPENED, "count"));
    }

    static Arguments fault(LedgerFixture line, LedgerColumn column, String reason) {
        return Arguments.of(line, column, reason);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void oneFaultRefusesTheWholeFile(LedgerFixture wrong, LedgerColumn column, String reason)
            throws IOException {
        int before = matters();
        ImportReport report = ledger.run(file(line(), wrong, line()), false, BY);
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).isEqualTo(column.heading());
                    assertThat(problem.reason()).isEqualTo(reason);
                });
        assertThat(report.sound()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.stored()).isZero();
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void saysEverythingThatIsWrongWithALine() throws IOException {
        LedgerFixture wrong = line().with(UNIT_CODE, "X").rated(9).with(MODES, "?");
        assertThat(ledger.run(file(wrong), false, BY).problems())
                .extracting(LedgerProblem::reason)
                .containsExactlyInAnyOrder("unit", "rating", "mode");
    }

    @Test
    void aNumberTwiceNamesTheFirstLine() throws IOException {
        LedgerFixture line = line();
        int before = matters();
        ImportReport report = ledger.run(file(line, line(), line), false, BY);
        assertThat(report.problems())
                .containsExactly(LedgerProblem.at(4, REFERENCE, "twice", line.reference(), "2"));
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void theSameFileTwiceIsStoredOnce() throws IOException {
        Path file = file(line(), line(), openLine());
        assertThat(ledger.run(file, false, BY).stored()).isEqualTo(3);
        int after = matters();
        ImportReport again = ledger.run(file, false, BY);
        assertThat(again.stored()).isZero();
        assertThat(again.problems())
                .extracting(LedgerProblem::line, LedgerProblem::reason)
                .containsExactly(tuple(2, "known"), tuple(3, "known"), tuple(4, "known"));
        assertThat(matters()).isEqualTo(after);
    }

    @Test
    void onRequestTheSoundLinesAreStored() throws IOException {
        LedgerFixture sound = line();
        int before = matters();
        ImportReport report = ledger.run(file(line().rated(7), sound), true, BY);
        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(matters()).isEqualTo(before + 1);
        assertThat(matter(sound).state()).isEqualTo(MatterState.SETTLED);
    }

    @Test
    void aFaultAfterManyBatchesTakesThemAllBack() throws IOException {
        int before = matters();
        List<LedgerFixture> lines = new ArrayList<>();
        for (int i = 0; i < 1700; i++) {
            lines.add(line());
        }
        lines.add(line().with(UNIT_CODE, "X"));
        ImportReport report = ledger.run(file(lines), false, BY);
        assertThat(report.problems()).extracting(LedgerProblem::line).containsExactly(1702);
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void strangeNamesAreOnlyWarnedAbout() throws IOException {
        LedgerFixture odd = line().with(UNIT_NAME, "上城大厅").with(CATEGORY, "养犬");
        ImportReport report = ledger.run(file(odd), false, BY);
        assertThat(report.complete()).isTrue();
        assertThat(report.warnings())
                .extracting(LedgerProblem::reason)
                .containsExactly("unit-name", "category");
        assertThat(matter(odd).origin().category()).isEqualTo("OTHER");
    }

    @Test
    void columnsMayStandInAnyOrderAndCellsHoldLineBreaks() throws IOException {
        String text =
                """
                备注,重新办理次数,满意度,办理结果,办结时间,现办结期限,原办结期限,办理方式,事项标题,事项类别,受理单位,受理单位代码,受理时间,编号
                "他说:""急""
                两行",0,5,办成,2026-03-04 16:00,2026-03-06,2026-03-06,马上办,"一,二",户籍,x,HALL-330102,2026-03-02 09:30,ORDER-1

                ,0,5,办成,2026-03-04 16:00,2026-03-06,2026-03-06,马上办,二,户籍,x,HALL-0,2026-03-02 09:30,ORDER-2
                """;
        ImportReport report =
                ledger.run(LedgerFixture.text(text, StandardCharsets.UTF_8), true, BY);
        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.problems()).extracting(LedgerProblem::line).containsExactly(5);
    }

    static Stream<Arguments> unreadable() throws IOException {
        String good = heading() + "\n" + line().csv() + "\n";
        return Stream.of(
                Arguments.of("nothing in it", new byte[0], 1, "1", "empty"),
                Arguments.of(
                        "only a mark",
                        "\uFEFF \r\n".getBytes(StandardCharsets.UTF_8),
                        1,
                        "1",
                        "empty"),
                Arguments.of("a heading alone", utf8(heading() + "\n"), 2, "1", "no-lines"),
                Arguments.of("GBK", good.getBytes(Charset.forName("GBK")), 1, "1", "encoding"),
                Arguments.of(
                        "GBK further down",
                        join(utf8(good), line().csv().getBytes(Charset.forName("GBK"))),
                        3,
                        "4",
                        "encoding"),
                Arguments.of(
                        "Latin-1",
                        new byte[] {'a', ',', (byte) 0xE4, ' ', '\n'},
                        1,
                        "2",
                        "encoding-unknown"),
                Arguments.of("UTF-16", good.getBytes(StandardCharsets.UTF_16), 1, "1", "encoding"),
                Arguments.of("prose", utf8("今天天气很好。\n明天也是。\n"), 1, "1", "no-table"),
                Arguments.of("a PDF", utf8("%PDF-1.7\n\0\1\2stream"), 1, "1", "no-table"),
                Arguments.of(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
                        1,
                        "1",
                        "no-table"),
                Arguments.of("one endless line", utf8("x".repeat(70_000)), 1, "1", "no-table"),
                Arguments.of(
                        "old Excel",
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1,
                            0
                        },
                        1,
                        "1",
                        "old-excel"),
                Arguments.of("a zip of something else", zip(), 1, "1", "no-table"),
                Arguments.of("a broken zip", utf8("PK\3\4 and nothing more"), 1, "1", "no-table"),
                Arguments.of(
                        "no due date",
                        utf8(good.replace(",现办结期限", ",备注")),
                        1,
                        "现办结期限",
                        "column-missing"),
                Arguments.of(
                        "a column twice",
                        utf8(good.replace("事项标题", "编号")),
                        1,
                        "编号",
                        "column-twice"),
                Arguments.of("an open quote", utf8(good + "\"abc,1\n2,3\n"), 4, "1", "quotes"),
                Arguments.of("words behind a quote", utf8(good + "\"abc\"d,1\n"), 3, "1", "quotes"),
                Arguments.of("cells missing", utf8(good + "A,B\n"), 3, "3", "cells"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatIsNoLedgerIsRefusedWhole(
            String what, byte[] bytes, int line, String column, String reason) throws IOException {
        int before = matters();
        ImportReport report = ledger.run(LedgerFixture.bytes(bytes), false, BY);
        assertThat(report.problems().getFirst())
                .extracting(LedgerProblem::line, LedgerProblem::column, LedgerProblem::reason)
                .containsExactly(line, column, reason);
        assertThat(report.stored()).isZero();
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void notEvenSoundLinesAreTakenFromAFileThatBreaksOff() throws IOException {
        int before = matters();
        String text = heading() + "\n" + line().csv() + "\n\"abc\"d\n";
        ImportReport report =
                ledger.run(LedgerFixture.text(text, StandardCharsets.UTF_8), true, BY);
        assertThat(report.stored()).isZero();
        assertThat(matters()).isEqualTo(before);
    }

    @Test
    void aWorkbookReadsLikeText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("台账");
            LedgerColumn[] columns = LedgerColumn.values();
            for (int i = 0; i < columns.length; i++) {
                sheet.value(0, i, columns[i].heading());
            }
            workbookLine(sheet, 1, "WB-1");
            workbookLine(sheet, 3, "WB-2");
            sheet.value(3, RATING.ordinal(), 8);
        }
        ImportReport report = ledger.run(LedgerFixture.bytes(bytes.toByteArray()), true, BY);
        assertThat(report.problems()).containsExactly(LedgerProblem.at(4, RATING, "rating", "8"));
        assertThat(report.stored()).isEqualTo(1);
        Matter matter = matter("WB-1");
        assertThat(matter.origin().filedAt()).isEqualTo(Instant.parse("2026-03-02T01:30:00Z"));
        assertThat(matter.promised().current()).isEqualTo("2026-03-06");
        assertThat(matter.closing().finishedOn()).isEqualTo("2026-03-04");
        assertThat(matter.closing().rating()).isEqualTo(5);
    }

    private static void workbookLine(Worksheet sheet, int row, String reference) {
        sheet.value(row, REFERENCE.ordinal(), reference);
        sheet.value(row, FILED.ordinal(), LocalDateTime.parse("2026-03-02T09:30"));
        sheet.style(row, FILED.ordinal()).format("yyyy-mm-dd hh:mm").set();
        sheet.value(row, UNIT_CODE.ordinal(), LedgerFixture.HALL);
        sheet.value(row, UNIT_NAME.ordinal(), LedgerFixture.HALL_NAME);
        sheet.value(row, CATEGORY.ordinal(), "户籍");
        sheet.value(row, TITLE.ordinal(), "户口迁移被退回");
        sheet.value(row, MODES.ordinal(), "马上办");
        sheet.value(row, FIRST_DUE.ordinal(), LocalDate.parse("2026-03-06"));
        sheet.value(row, DUE.ordinal(), "2026-03-06");
        sheet.value(row, FINISHED.ordinal(), "2026-03-04 16:00");
        sheet.value(row, RESULT.ordinal(), "办成");
        sheet.value(row, RATING.ordinal(), 5);
        sheet.value(row, REOPENED.ordinal(), 0);
    }

    private int matters() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM matter) + (SELECT COUNT(*) FROM journal)")
                        .query(Integer.class)
                        .single()
                / 2;
    }

    private Matter matter(LedgerFixture line) {
        return matter(line.reference());
    }

    private Matter matter(String reference) {
        long id =
                jdbc.sql("SELECT id FROM matter WHERE reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single();
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> store.load(new MatterId(id))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] one, byte[] two) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(two);
        return both.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(utf8("hello"));
        }
        return bytes.toByteArray();
    }
}
