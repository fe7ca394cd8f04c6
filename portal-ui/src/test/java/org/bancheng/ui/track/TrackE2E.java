package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class TrackE2E {

    @Test
    void answersRatesAndHasItDoneAgain() {
        var filed = Filed.petition(Signal.MULTI_DEPT).accepted().noted("内部的话").asked("请补一张照片");
        try (var browser = Browser.wide()) {
            browser.open("/track").isAccessible().screenshot("track");
            browser.press("查询").sees("请填写查询码");
            browser.type("查询码", "1234").press("查询").sees("没有查到");
            browser.isAccessible().screenshot("track-nothing");

            open(browser, filed).sees("请补一张照片").sees("计时已经暂停");
            assertThat(browser.text()).contains("给孩子上户口 <b>𠮷</b>😀").doesNotContain("内部的话");
            assertThat(browser.waitFor(By.id("promise")).getDomAttribute("datetime"))
                    .isEqualTo(filed.promise());
            assertThat(browser.driver().getCurrentUrl()).endsWith("/track");
            browser.waitFor(By.cssSelector(".promise-count summary")).click();
            browser.sees("第 1 天").isAccessible().screenshot("track-asked");
            browser.press("发送回复").sees("请先改正").isAccessible();
            browser.type("您的回复", "照片寄出了 <i>𠮷</i>").press("发送回复").sees("计时恢复");
            browser.isAccessible().screenshot("track-handling");

            filed.finished(Result.PARTLY, "办了一半，\n另一半要等。");
            browser.waitFor(By.cssSelector(".further summary")).click();
            browser.type("补充内容", "还有一件事").press("发送").sees("刚刚有了新情况");
            assertThat(browser.text()).contains("部分办成", "办了一半，", "没有发送", "还有一件事");
            browser.isAccessible().screenshot("track-finished");
            browser.press("提交评价").sees("请选择一个评价").isAccessible();
            browser.type("想说的话（可以不写）", "还差一半").tick("不满意").press("提交评价");
            browser.sees("您的评价：不满意").sees("谢谢您的评价");
            browser.waitFor(By.cssSelector(".afterwards summary")).click();
            browser.press("要求重新办理").sees("请填写").type("哪里没有办好", "另一半");
            browser.press("要求重新办理").sees("重新办理的目标日期");
            browser.isAccessible().screenshot("track-reopened");
            assertThat(filed.matter().state()).isEqualTo(MatterState.REOPENED);
        }
    }

    @Test
    void worksOnATelephoneInEnglishAndWithdraws() {
        var filed = Filed.petition().accepted();
        try (var browser = Browser.phone()) {
            browser.open("/track?lang=en").isAccessible().screenshot("track-en");
            browser.type("Receipt code", filed.code().toLowerCase(java.util.Locale.ROOT));
            browser.press("Look up").sees("What has happened").isAccessible();
            browser.screenshot("track-handling-en");
            browser.press("中文").sees("办理经过").isAccessible().screenshot("track-handling");
            browser.driver().findElements(By.cssSelector(".further summary")).getLast().click();
            browser.press("确认撤回").sees("您已经撤回").isAccessible();
            assertThat(filed.matter().state()).isEqualTo(MatterState.WITHDRAWN);
            browser.press("查另一件").sees("查询码找不到了");
        }
    }

    @Test
    void saysWhetherTheProblemStayedAwayAndTheSupervisorSeesWhoDidNot() {
        var filed = Filed.petition(Signal.MULTI_DEPT).accepted().finished(Result.ACHIEVED, "办好了。");
        filed.isAskedAgain();
        try (var browser = Browser.wide()) {
            browser.signIn("track.clerk").open("/desk/rechecks").sees(filed.reference());
            browser.isAccessible().screenshot("desk-rechecks");
        }
        try (var browser = Browser.phone()) {
            open(browser.open("/track"), filed).sees("问题有没有再出现");
            browser.isAccessible().screenshot("track-recheck");
            browser.press("又出现了").sees("已经重新办理");
            browser.sees("问题又出现了").isAccessible().screenshot("track-relapsed");
            assertThat(filed.matter().state()).isEqualTo(MatterState.REOPENED);
        }
    }

    @Test
    void saysWhyItWasNotAccepted() {
        var filed = Filed.petition().notAccepted(Refusal.LITIGATION, "法院正在审理。");
        try (var browser = Browser.phone()) {
            open(browser.open("/track"), filed).sees("为什么没有受理").sees("法院正在审理。");
            browser.isAccessible().screenshot("track-not-accepted");
        }
    }

    @Test
    void thePlainPageIsForEverybodyToo() {
        var filed = Filed.petition().accepted().finished(Result.ACHIEVED, "办好了。");
        try (var browser = Browser.phone()) {
            browser.open("/plain/track").isAccessible().screenshot("plain-track");
            open(browser, filed).sees("办好了。").isAccessible().screenshot("plain-track-finished");
            browser.tick("非常满意").press("提交评价").sees("您的评价：非常满意");
        }
    }

    private static Browser open(Browser browser, Filed filed) {
        return browser.type("查询码", filed.code()).press("查询").sees(filed.reference());
    }
}
