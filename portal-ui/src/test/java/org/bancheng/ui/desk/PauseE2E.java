package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 暂停计时 that waits for somebody else wants its paper; everybody is told that it is there. */
class PauseE2E {

    @TempDir Path folder;

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void aPauseForAThirdPartyIsProvenByAFileAndTheResidentIsTold() throws IOException {
        var receipt = filed("等伤情鉴定的一件", Signal.QUICK_FIX);
        Portal.running()
                .bean(Triage.class)
                .accept(
                        person("desk-clerk"),
                        receipt.matter(),
                        version(receipt),
                        new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), "当场能办"));
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open("/desk/matters/" + receipt.reference());
            desk.press("暂停计时").type("要群众做什么", "请等鉴定结果，不用再来。");
            assertThat(desk.text()).doesNotContain("依据的文件");
            desk.tick("等第三方（检验、鉴定、外单位回函）").type("暂停的依据", "杭司鉴〔2026〕12号");
            desk.confirm("暂停计时");
            desk.sees("请附上依据的文件").isAccessible();
            desk.give(Samples.pdf(folder.resolve("鉴定受理书.pdf")));
            desk.sees("去掉“鉴定受理书.pdf”").isAccessible().screenshot("pause-proof");
            desk.confirm("暂停计时");
            desk.sees("计时已暂停").sees("杭司鉴〔2026〕12号").sees("鉴定受理书.pdf");
            desk.isAccessible().screenshot("matter-paused");
        }
        var pause = file(receipt).pauses().getFirst();
        assertThat(pause.files()).isEqualTo(1);
        try (var home = Browser.phone()) {
            home.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("每次暂停")
                    .script("document.querySelectorAll('details').forEach(d => d.open = true)");
            home.sees("有凭证存档：1 份").isAccessible().screenshot("track-paused");
            assertThat(home.text()).doesNotContain("鉴定受理书.pdf");
            home.open("/plain/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("每次暂停")
                    .script("document.querySelectorAll('details').forEach(d => d.open = true)");
            home.sees("有凭证存档：1 份").isAccessible();
        }
    }
}
