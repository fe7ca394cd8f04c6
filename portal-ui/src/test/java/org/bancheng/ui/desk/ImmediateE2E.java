package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 马上办 in a real browser: done, proven and answered in one dialog; the day at the window. */
class ImmediateE2E {

    @TempDir Path folder;

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void theClerkFinishesWithProofInOneDialogAndTheResidentReadsIt() throws IOException {
        var receipt = accepted("户口页当场补打");
        var waiting = accepted("还等着办的一件");
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open("/desk/today").sees("还等着办的一件");
            desk.sees("办好以后，记录做了什么并办结").isAccessible().screenshot("window-day");
            desk.follow("户口页当场补打").sees("还没有记录").press("办结").tick("办成");
            desk.type("给群众的答复", "户口页已经补打，请到 3 号窗口取。");
            desk.choose("做了什么", "出具、补发了证件或证明");
            desk.give(Files.writeString(folder.resolve("program.pdf"), "MZ this is none"));
            desk.sees("这不是可以上传的文件");
            desk.give(Samples.pdf(folder.resolve("补打回执.pdf")));
            desk.sees("去掉“补打回执.pdf”").tick("这些文件群众也可以下载");
            desk.isAccessible().screenshot("finish-with-proof");
            desk.confirm("办结");
            desk.sees("已办结").sees("有证明").screenshot("matter-proven").isAccessible();
            desk.open("/desk/today").sees("今天办完的").sees("办成").screenshot("window-day-done");
            assertThat(desk.text()).contains(waiting.reference());
        }
        var line = Portal.running().bean(ImmediateDesk.class).find(file(receipt)).getFirst();
        assertThat(line.words()).isEqualTo("户口页已经补打，请到 3 号窗口取。");
        assertThat(line.files()).extracting(AttachedFile::name).containsExactly("补打回执.pdf");
        try (var home = Browser.phone()) {
            home.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("已经做了什么").sees("出具、补发了证件或证明").sees("下载“补打回执.pdf”");
            home.isAccessible().screenshot("track-work");
            home.open("/plain/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("已经做了什么").sees("下载“补打回执.pdf”").isAccessible();
        }
        try (var stranger = Browser.phone()) {
            stranger.signIn("desk-stranger").open("/desk/today").sees("今天没有要马上办的事");
            stranger.isAccessible().screenshot("window-day-empty");
        }
    }

    private static Receipt accepted(String title) {
        var receipt = filed(title, Signal.QUICK_FIX);
        Portal.running()
                .bean(Triage.class)
                .accept(
                        person("desk-clerk"),
                        receipt.matter(),
                        version(receipt),
                        new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), "当场能办"));
        return receipt;
    }
}
