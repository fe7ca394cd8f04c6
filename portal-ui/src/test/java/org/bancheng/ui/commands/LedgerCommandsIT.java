package org.bancheng.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the terminal reads. */
class LedgerCommandsIT {

    private static final String HEADING =
            "编号,受理时间,受理单位代码,受理单位,事项类别,事项标题,办理方式,原办结期限,现办结期限,办结时间,办理结果,满意度,重新办理次数";
    private static final String GOOD =
            ",2026-03-02 09:30,HALL-330102,上城区公安政务服务大厅,户籍,迁移,马上办,2026-03-03,2026-03-03,2026-03-03 10:00,办成,5,0";

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;

    private record Outcome(int code, String said) {}

    @Test
    void importsThenRefusesTheSameAgainThenProvesTheJournal() throws Exception {
        var file = file(StandardCharsets.UTF_8, "A-1" + GOOD, "A-2" + GOOD);
        var first = run("import", file.toString());
        assertThat(first.said()).contains("可接收 2 行，拒绝 0 行", "Stored: 2 rows");
        assertThat(first.code()).isZero();

        var again = run("import", file.toString());
        assertThat(again.said())
                .contains(
                        "第 2 行，编号：“A-1”已在数据库中 / line 2, 编号: “A-1” is in the database already",
                        "未写入任何数据。 / Nothing was stored.");
        assertThat(again.code()).isEqualTo(1);

        var proof = run("verify-journal");
        assertThat(proof.said()).contains("2 entries, every chain fits");
        assertThat(proof.code()).isZero();
    }

    @Test
    void namesLineColumnAndReasonAndStoresTheRestOnlyOnRequest() throws Exception {
        var file =
                file(
                        StandardCharsets.UTF_8,
                        "B-1" + GOOD.replace("HALL-330102", "HALL-1"),
                        "B-2" + GOOD);
        var whole = run("import", file.toString());
        assertThat(whole.said())
                .contains("第 2 行，受理单位代码：“HALL-1”不是已登记的单位代码", "可接收 1 行，拒绝 1 行", "--partial");
        assertThat(whole.code()).isEqualTo(1);

        var partial = run("import", "--partial", file.toString());
        assertThat(partial.said()).contains("受理单位代码", "Stored: 1 rows");
        assertThat(partial.code()).isZero();
    }

    @Test
    void namesAWrongEncodingAndAMissingFileAndAWrongCall() throws Exception {
        var gbk = run("import", file(Charset.forName("GBK"), "C-1" + GOOD).toString());
        assertThat(gbk.said()).contains("第 1 行，第 1 列：文件不是 UTF-8 编码，而是 GBK / GB18030");
        assertThat(gbk.code()).isEqualTo(1);

        var missing = run("import", folder.resolve("nothing.csv").toString());
        assertThat(missing.said()).contains("没有可读的文件", "nothing.csv");
        assertThat(missing.code()).isEqualTo(1);

        var wrong = run("import");
        assertThat(wrong.said()).contains("Usage: ./bancheng import FILE");
        assertThat(wrong.code()).isEqualTo(2);
    }

    private Path file(Charset charset, String... lines) throws IOException {
        var text = HEADING + "\r\n" + String.join("\r\n", List.of(lines)) + "\r\n";
        return Files.write(folder.resolve("ledger.csv"), text.getBytes(charset));
    }

    private Outcome run(String... args) {
        var printed = new ByteArrayOutputStream();
        var settings =
                Map.of(
                        "bancheng.db.url", database.url(),
                        "bancheng.db.user", database.user(),
                        "bancheng.db.password", database.password(),
                        "bancheng.data", "target/command-data",
                        "bancheng.key.file", "target/command.key");
        settings.forEach(System::setProperty);
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            var code = CommandLine.parse(args).start(Bancheng.class, out);
            return new Outcome(code, printed.toString(StandardCharsets.UTF_8));
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
