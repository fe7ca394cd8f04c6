package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 提级办 between a clerk, a leader and a resident, in a real browser. */
class EscalationE2E {

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void theClerkRaisesItTheLeaderTakesItOnInstructsAndDecidesAndTheResidentReadsThatMuch() {
        var receipt = accepted("更正出生日期", Signal.POLICY_LIMIT);
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.press("提级").sees("责任领导").sees("严明");
            desk.confirm("提级");
            desk.sees("请填写"); // no reason, no rise
            desk.type("理由", "窗口没有权限 𠮷<b>");
            desk.isAccessible().screenshot("escalation-raise").confirm("提级");
            desk.sees("等责任领导接办").sees("窗口没有权限 𠮷<b>").isAccessible();
            assertThat(desk.text()).doesNotContain("作决定");
        }
        try (var desk = Browser.wide()) {
            desk.signIn("desk-leader").open(DeskAddresses.matter(receipt.reference()));
            desk.press("接办").sees("接办以后由您负责").confirm("接办");
            desk.sees("已接办").press("写批示").type("批示", "当面听取意见 𠮷<b>").confirm("写批示");
            desk.sees("当面听取意见 𠮷<b>").isAccessible().screenshot("escalation-instructed");
        }
        try (var home = Browser.phone()) {
            home.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("已经提到上一级").sees("窗口没有权限 𠮷<b>").sees("负责的领导已经接办");
            home.isAccessible().screenshot("escalation-track");
            assertThat(home.text()).doesNotContain("严明", "贺文", "当面听取意见");
        }
        try (var plain = Browser.phone()) {
            plain.open("/plain/track").type("查询码", receipt.code().grouped()).press("查询");
            plain.sees("窗口没有权限 𠮷<b>").sees("负责的领导已经接办").isAccessible();
        }
        try (var desk = Browser.wide()) {
            desk.signIn("desk-leader").open(DeskAddresses.matter(receipt.reference()));
            desk.press("作决定").type("决定", "同意更正").confirm("作决定");
            desk.sees("已决定").sees("同意更正");
            desk.press("限定查看").type("理由", "涉及隐私").confirm("限定查看");
            desk.sees("只有责任领导和下面的人能看到").isAccessible().screenshot("escalation-restricted");
        }
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.until("the page", () -> desk.text().isBlank() ? null : desk.text());
            assertThat(desk.text()).doesNotContain("更正出生日期", "同意更正");
        }
    }

    private static Receipt accepted(String title, Signal signal) {
        var receipt = filed(title, signal);
        Portal.running()
                .bean(Triage.class)
                .accept(person("desk-clerk"), receipt.matter(), version(receipt), null);
        return receipt;
    }
}
