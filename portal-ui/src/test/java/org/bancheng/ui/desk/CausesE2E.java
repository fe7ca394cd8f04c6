package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.time.LocalDate;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.causes.CauseSheets;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一类事 from the matter's page to the answer, in a real browser. */
class CausesE2E {

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void theTriageOfficerSeesTheLikeOpensACardAndAnswersAll() {
        var one = accepted("老年证照片反复被退回");
        var two = accepted("老年证照片反复被退回");
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(one.reference()));
            desk.sees("相似的事项").sees("老年证照片反复被退回").isAccessible();
            desk.screenshot("causes-similar").press("开一张一类事卡");
            desk.sees("这张卡上有 2 件事项");
            desk.type("卡名", "老年证照片标准不一").type("改好期限", day(20));
            desk.confirm("开一张一类事卡");
            desk.sees("请填写").type("要改什么", "统一照片标准 𠮷<b>");
            desk.confirm("开一张一类事卡");
            desk.sees("统一照片标准 𠮷<b>").sees(two.reference()).isAccessible();
            desk.screenshot("causes-card").press("统一答复");
            desk.sees("卡上有 2 件事项可以答复").type("统一的话", "照片标准已经统一");
            desk.screenshot("causes-answer").isAccessible();
            desk.confirm("统一答复");
            desk.sees("已发出 2 条，共 2 条");
        }
        assertThat(told(one)).isEqualTo(1);
        assertThat(told(two)).isEqualTo(1);
        try (var leader = Browser.phone()) {
            leader.signIn("desk-leader").open("/desk/causes");
            leader.sees("老年证照片标准不一").isAccessible().screenshot("causes-list");
            Portal.running()
                    .bean(JdbcClient.class)
                    .sql("UPDATE cause SET due_on = ? WHERE title = '老年证照片标准不一'")
                    .param(day(-1))
                    .update();
            leader.open("/desk/board").sees("一类事超期").isAccessible();
            leader.screenshot("board-cause").follow("老年证照片标准不一").sees("统一照片标准 𠮷<b>");
        }
        try (var stranger = Browser.wide()) {
            stranger.signIn("desk-stranger").open("/desk/causes");
            assertThat(stranger.sees("一类事卡").text()).doesNotContain("老年证照片");
            var sheets = Portal.running().bean(CauseSheets.class);
            long card =
                    sheets.list(person("desk-clerk")).stream()
                            .filter(line -> line.title().equals("老年证照片标准不一"))
                            .findFirst()
                            .orElseThrow()
                            .id();
            stranger.open("/desk/causes/" + card);
            assertThat(stranger.text()).doesNotContain("老年证照片", "统一照片标准");
        }
    }

    private static long told(Receipt receipt) {
        return file(receipt).messages().stream()
                .filter(message -> message.text().equals("照片标准已经统一"))
                .count();
    }

    private static String day(int ahead) {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(ahead).toString();
    }

    private static Receipt accepted(String title) {
        var receipt = filed(title);
        Portal.running()
                .bean(Triage.class)
                .accept(
                        person("desk-clerk"),
                        receipt.matter(),
                        version(receipt),
                        new Decision(file(receipt).matter().plan(), null));
        return receipt;
    }
}
