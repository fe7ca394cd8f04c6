package org.bancheng.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who publishes a calendar year reads. */
class CalendarCommandIT {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;

    private record Outcome(int code, String said) {}

    @Test
    void showsWhatWouldChangeThenPublishesForWhoRepeatsTheCode() throws Exception {
        var file = file("2027-01-01,HOLIDAY,元旦", "2027-01-03,WORKDAY,元旦", "2027-01-04,HOLIDAY,元旦");
        var look = run("import-calendar", file);
        assertThat(look.code()).isZero();
        assertThat(look.said())
                .contains(
                        "2027 年，将成为第 1 版，改动 3 天",
                        "2027年1月3日(周日)  平常 → 调休上班 (元旦)",
                        "Sun 3 January 2027",
                        "将有 0 件在办事项的承诺期限推后");
        var code = look.said().replaceAll("(?s).*--publish ([0-9a-f]{8}) .*", "$1");

        var wrong = run("import-calendar", file, "--publish", "00000000", "--notice", "通知");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.said()).contains("00000000", code);

        assertThat(run("import-calendar", file, "--publish", code).code())
                .as("no publication without its notice")
                .isEqualTo(2);
        var done = run("import-calendar", file, "--publish", code, "--notice", "国办发明电〔2026〕9号");
        assertThat(done.said()).contains("已公布 2027 年第 1 版", "Published: 2027, version 1");
        assertThat(done.code()).isZero();

        var again = run("import-calendar", file);
        assertThat(again.said()).contains("没有要改的");
        assertThat(again.code()).isZero();
    }

    @Test
    void refusesNonsenseWholeByLineColumnAndReason() throws Exception {
        var refused =
                run("import-calendar", file("2027-01-01,HOLIDAY,元旦", "2027-01-04,WORKDAY,元旦"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said())
                .contains("第 3 行，kind：2027-01-04 不是周六、周日", "line 3, kind:", "什么都没有改");
        assertThat(run("import-calendar").code()).isEqualTo(2);
        assertThat(run("import-calendar", folder.resolve("none").toString()).said())
                .contains("没有可读的文件");
    }

    private String file(String... lines) throws IOException {
        var text = "date,kind,name\n" + String.join("\n", lines) + "\n";
        return Files.writeString(folder.resolve("calendar.csv"), text).toString();
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
