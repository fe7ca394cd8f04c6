package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RecheckWatch;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case as the newspaper told it (domain 9: a company registered in a stolen name), through all of
 * it: 会商 → 提级 → 跟踪 → did not hold → reopened → held; two units, a department outside, a leader.
 */
class ArticleCaseE2E {

    private static final String HALL = "HALL-330111";
    private static final String NEIGHBOUR = "HALL-330110";
    private static final String BUREAU = "BUR-330111";

    private Receipt receipt;

    @BeforeAll
    static void employ() {
        var portal = Portal.running();
        portal.employ(
                "article-clerk", "郑窗口", HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        portal.employ("article-next", "王邻区", NEIGHBOUR, Role.HANDLER);
        portal.employ("article-leader", "陈分管", BUREAU, Role.LEADER);
    }

    @Test
    void goesThroughConsultationEscalationAndTrackingUntilItHolds() {
        file();
        var link = consult();
        opinionOfTheNeighbour();
        opinionFromOutside(link);
        escalate();
        decide();
        finish("已撤销冒用登记");
        var promise = promise();
        answer("又出现了", "已经重新办理");
        assertThat(promise()).isEqualTo(promise); // the first clock
        finish("已通知税务和市场监管同步撤销");
        answer("问题没有再出现", "记下了");
        try (var resident = Browser.phone()) {
            track(resident).sees("问题没有再出现").isAccessible().screenshot("article-track");
        }
    }

    private void file() {
        var form =
                new PetitionForm(
                        "身份被冒用注册公司",
                        "OTHER",
                        HALL,
                        null,
                        "身份证丢过，外地有人用我的名字注册了公司，影响我办事 𠮷",
                        "周先生",
                        new PhoneNumber("13800005555"),
                        new EmailAddress("article@example.org"),
                        Set.of(Signal.CROSS_REGION, Signal.AUTHORITY_NEEDED),
                        Locale.SIMPLIFIED_CHINESE);
        receipt =
                Portal.running()
                        .bean(PetitionIntake.class)
                        .file(form, UUID.randomUUID().toString());
    }

    /** Accepts as advised and asks two parties; gives back the link for the one outside. */
    private String consult() {
        try (var lead = Browser.wide()) {
            matter(lead, "article-clerk").press("受理").sees("会商办");
            lead.confirm("受理").sees("邀请会商单位").press("邀请会商单位");
            lead.type("请他们答复什么", "外地的登记能不能撤销").choose("单位", "余杭区公安政务服务大厅");
            lead.confirm("邀请会商单位");
            lead.sees("余杭区公安政务服务大厅").press("邀请会商单位");
            lead.type("或者外单位名称", "市市场监管局").confirm("邀请会商单位");
            lead.sees("链接只显示这一次");
            var link =
                    lead.until(
                            "the link",
                            () -> {
                                var field =
                                        lead.waitFor(By.cssSelector(".consultation-link"))
                                                .getDomProperty("value");
                                return field == null || field.isEmpty() ? null : field;
                            });
            lead.press("我已转交").sees("待答复").isAccessible().screenshot("article-consulting");
            lead.press("提级").sees("责任领导").type("理由", "等不及");
            lead.confirm("提级").sees("不能离开会商办");
            return link;
        }
    }

    private void opinionOfTheNeighbour() {
        try (var party = Browser.wide()) {
            party.signIn("article-next");
            party.open("/desk/matters/" + receipt.reference()).sees("这里只能看到这一个事项");
            party.tick("同意").type("说明", "登记在我区，核实后可以撤销");
            party.isAccessible().screenshot("article-party");
            party.press("提交意见").sees("意见已经提交");
        }
    }

    private void opinionFromOutside(String link) {
        try (var outside = Browser.phone()) {
            outside.open(URI.create(link)).sees("外地的登记能不能撤销");
            outside.tick("有条件同意").type("说明", "需要公安机关的函");
            outside.type("您的姓名和职务", "吴科长");
            outside.isAccessible().screenshot("article-outside");
            outside.press("提交意见").sees("意见已经提交");
            outside.open(URI.create(link)).sees("这个链接已经用过");
        }
    }

    private void escalate() {
        try (var lead = Browser.wide()) {
            matter(lead, "article-clerk").sees("登记在我区，核实后可以撤销").sees("需要公安机关的函");
            lead.press("提级").sees("陈分管").type("理由", "需要以分局名义发函");
            lead.confirm("提级").sees("等责任领导接办").isAccessible().screenshot("article-raised");
        }
    }

    private void decide() {
        try (var leader = Browser.wide()) {
            matter(leader, "article-leader").press("接办").confirm("接办").sees("已接办");
            leader.press("写批示").type("批示", "今天发函，三天内回复").confirm("写批示");
            leader.sees("今天发函，三天内回复").press("作决定");
            leader.type("决定", "同意以分局名义发函撤销").confirm("作决定").sees("已决定");
            leader.isAccessible().screenshot("article-decided");
        }
        try (var resident = Browser.phone()) {
            track(resident).sees("负责的领导已经作出决定");
            assertThat(resident.text()).doesNotContain("陈分管", "今天发函");
        }
    }

    private void finish(String answer) {
        try (var leader = Browser.wide()) {
            matter(leader, "article-leader").press("办结").tick("办成").type("给群众的答复", answer);
            leader.choose("做了什么", "更正了登记信息").choose("没有证明的原因", "结果在业务系统里，不能导出");
            leader.confirm("办结").sees("已办结");
        }
    }

    /** The re-check is due at once; the resident answers it on the follow-up page. */
    private void answer(String button, String said) {
        var jdbc = Portal.running().bean(JdbcClient.class);
        jdbc.sql(
                        "UPDATE recheck SET ask_at = UTC_TIMESTAMP(6) WHERE matter_id = ? AND state = 'PLANNED'"
                                + " ORDER BY nth LIMIT 1")
                .param(receipt.matter().value())
                .update();
        Portal.running().bean(RecheckWatch.class).sweep();
        try (var resident = Browser.phone()) {
            track(resident).sees("问题有没有再出现").isAccessible().screenshot("article-recheck");
            resident.press(button).sees(said);
        }
    }

    private String promise() {
        try (var resident = Browser.phone()) {
            return Objects.requireNonNull(
                    track(resident).waitFor(By.id("promise")).getDomAttribute("datetime"));
        }
    }

    private Browser track(Browser resident) {
        resident.open("/track").type("查询码", receipt.code().grouped()).press("查询");
        return resident.sees(receipt.reference());
    }

    private Browser matter(Browser browser, String username) {
        return browser.signIn(username).open("/desk/matters/" + receipt.reference());
    }
}
