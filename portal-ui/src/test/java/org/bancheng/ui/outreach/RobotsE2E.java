package org.bancheng.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real browser solves the puzzle by itself: the person is asked nothing. */
class RobotsE2E {

    private final long event = new EventFixture().event("防机器人也不打扰人", EventKind.LECTURE, 10, 20);

    @Test
    void aPlainPageWithScriptAndAScreenSolveItUnasked() {
        var before = spent();
        try (var browser = Browser.phone()) {
            browser.open("/plain/events/" + event);
            browser.until("solved", () -> solution(browser).isEmpty() ? null : true);
            browser.isAccessible();
            browser.type("姓名", "甲").type("手机号码", "13700003001").press("报名").sees("报名成功");
            assertThat(browser.text()).contains("存成图片", "离开以前，请确认存好了");
            browser.isAccessible().screenshot("plain-event-receipt");
            browser.tick("我已保存查询码").press("完成").sees("查询码已经存好").screenshot("plain-receipt-kept");
        }
        assertThat(spent()).isEqualTo(before + 1);
        try (var browser = Browser.wide()) {
            browser.open("/events/" + event).type("姓名", "乙").type("手机号码", "13700003002");
            browser.press("报名").sees("报名成功").tick("我已保存查询码");
        }
        assertThat(spent()).isEqualTo(before + 2);
    }

    @Test
    void aBrowserThatCannotSolveItWaitsAMomentInstead() {
        var before = spent();
        try (var browser = Browser.wide()) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of("source", "delete window.Worker"));
            browser.open("/events/" + event).type("姓名", "丙").type("手机号码", "13700003003");
            browser.press("报名").sees("报名成功").tick("我已保存查询码");
            browser.open("/plain/events/" + event).type("姓名", "丁").type("手机号码", "13700003004");
            browser.press("报名").sees("报名成功").tick("我已保存查询码").press("完成").sees("已经存好");
            assertThat(spent()).isEqualTo(before);
        }
    }

    private static String solution(Browser browser) {
        return String.valueOf(
                browser.driver().findElement(By.name("solution")).getDomProperty("value"));
    }

    private static long spent() {
        return Portal.running()
                .bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM spent_solution")
                .query(Long.class)
                .single();
    }
}
