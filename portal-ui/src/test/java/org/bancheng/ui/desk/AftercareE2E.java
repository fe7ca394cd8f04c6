package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A lost code, a call, a rating that nobody gives to oneself and the check of a bad one. */
class AftercareE2E {

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void aLostCodeACallAndABadRatingAreLookedAfter() {
        var receipt = DeskFixture.filed("残疾人车位证补办");
        handle(receipt);
        String code;
        try (var browser = Browser.wide()) {
            browser.signIn("desk-clerk").open("/desk/calls").sees("残疾人车位证补办");
            browser.isAccessible().screenshot("calls");
            browser.press("看姓名和号码").sees("13800000001").press("没打通").sees("到时候再打");
            browser.isAccessible().screenshot("calls-missed");

            browser.open("/desk/matters/" + receipt.reference()).press("补发查询码");
            browser.sees("请看证件原件").isAccessible().screenshot("new-code");
            browser.confirm("补发查询码").sees("请选择看了什么证件");
            browser.choose("看了什么证件", "身份证").tick("证件上的姓名与登记的当事人一致，是本人");
            browser.confirm("补发查询码");
            code = browser.waitFor(By.id("receipt-code")).getText();
            browser.isAccessible().screenshot("new-code-shown");
            browser.press("已经交给当事人").sees("办理日志");
            assertThat(code).isNotEqualTo(receipt.code().grouped());

            browser.open("/track").type("查询码", code).press("查询").sees("换了新的查询码");
            browser.tick("非常不满意").press("提交评价").sees("不能由您评价");
            browser.screenshot("rating-own");
        }
        try (var browser = Browser.phone()) {
            browser.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            browser.sees("没有查到").open("/track").type("查询码", code).press("查询");
            browser.tick("非常不满意").press("提交评价").sees("谢谢您的评价");
            browser.signIn("desk-supervisor").open("/desk/ratings").sees("残疾人车位证补办");
            browser.isAccessible().screenshot("ratings").press("核查").sees("核查下来");
            browser.confirm("核查").sees("请选择核查下来是否属实");
            browser.choose("核查下来", "属实").type("告诉群众的话（查清了什么，怎么改）", "查实了，证今天寄出。");
            browser.isAccessible().screenshot("rating-check").confirm("核查");
            browser.sees("已经记下，并告诉群众");
            browser.open("/track").type("查询码", code).press("查询").sees("查实了，证今天寄出。");
            browser.sees("没有经办过的人核查过了").screenshot("track-checked");
        }
        assertThat(Portal.running().bean(Tracking.class).find(code)).isPresent();
    }

    private static void handle(Receipt receipt) {
        var clerk = DeskFixture.person("desk-clerk");
        var plan = DeskFixture.file(receipt).matter().plan();
        var portal = Portal.running();
        portal.bean(Triage.class)
                .accept(clerk, receipt.matter(), version(receipt), new Decision(plan, null));
        portal.bean(ImmediateDesk.class)
                .record(
                        clerk,
                        receipt.matter(),
                        version(receipt),
                        WorkForm.unproven("EXPLAINED", "已当面讲清楚", "TOLD_ONLY"));
        portal.bean(Handling.class)
                .finish(clerk, receipt.matter(), version(receipt), Result.ACHIEVED, "办好了");
    }

    private static int version(Receipt receipt) {
        return Objects.requireNonNull(DeskFixture.file(receipt).matter().version());
    }
}
