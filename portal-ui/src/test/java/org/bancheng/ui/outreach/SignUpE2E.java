package org.bancheng.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Signing up, waiting in line, giving the place back: as residents do it. */
class SignUpE2E {

    private final EventFixture fixture = new EventFixture();

    @Test
    void theFirstSignsUpTheSecondWaitsAndMovesUpWhenTheFirstCancels() {
        long event = fixture.event("家长课堂：认识“上头电子烟”", EventKind.LECTURE, 9, 1);
        String first;
        try (var browser = Browser.wide()) {
            browser.open("/events").sees("家长课堂").follow("家长课堂：认识“上头电子烟”");
            browser.sees("余 1 个名额").isAccessible().screenshot("event");
            browser.press("报名").sees("请先改正下面的地方").sees("请填写姓名");
            browser.type("手机号码", "12").press("报名").sees("请填写 11 位手机号码");
            browser.isAccessible().screenshot("event-errors");
            browser.type("姓名", "王芳𠮷").type("手机号码", "138 0013 8001").press("报名");
            first = code(browser.sees("报名成功"));
            assertThat(browser.waitFor(By.id("reference")).getText()).isNotBlank();
            browser.isAccessible().screenshot("event-receipt");
            browser.tick("我已保存查询码").press("完成，返回首页").sees("禁毒活动");
        }
        String second;
        try (var browser = Browser.phone()) {
            browser.open("/events/" + event).sees("已满，可候补").isAccessible();
            browser.type("姓名", "李强").type("手机号码", "13800138002").type("人数", "1");
            browser.tick("手语翻译").press("报名").sees("已经排上候补").sees("您排在第一位");
            assertThat(browser.waitFor(By.id("promise")).getDomAttribute("datetime"))
                    .matches("\\d{4}-\\d{2}-\\d{2}");
            second = code(browser);
            browser.isAccessible().screenshot("event-waiting");
        }
        try (var browser = Browser.wide()) {
            browser.open("/events/" + event).press("取消报名").sees("请填写查询码");
            browser.type("查询码", "AAAA-BBBB").press("取消报名").sees("没有查到");
            browser.type("查询码", first).press("取消报名").sees("确定取消这个报名吗");
            browser.screenshot("event-cancel").press("确定取消").sees("报名已经取消");
            browser.isAccessible();
        }
        try (var browser = Browser.phone()) {
            browser.open("/track").type("查询码", second).press("查询").sees("已预约");
            browser.isAccessible().screenshot("track-signup");
            browser.press("取消报名").press("确定取消").sees("报名已经取消");
            browser.isAccessible().screenshot("track-signup-cancelled");
        }
    }

    @Test
    void theSameNumberIsToldSoAndKeepsWhatWasTyped() {
        long event = fixture.event("毒驾模拟体验", EventKind.DRUG_DRIVING, 12, 5);
        for (int round = 0; round < 2; round++) {
            try (var browser = Browser.wide()) {
                browser.open("/events/" + event).type("姓名", "赵敏");
                browser.type("手机号码", "13900139000").press("报名");
                if (round == 0) {
                    browser.sees("报名成功");
                } else {
                    browser.sees("这个手机号码已经报过这一场");
                    assertThat(browser.field("姓名").getDomProperty("value")).isEqualTo("赵敏");
                }
            }
        }
    }

    @Test
    void aCancelledEventSaysSoAndAnUnknownOneIsNotThere() {
        long event = fixture.event("禁毒文艺演出", EventKind.CULTURE, 20, 5);
        fixture.cancel(event);
        try (var browser = Browser.wide()) {
            browser.open("/events/" + event).sees("这个活动已经取消").isAccessible();
            assertThat(browser.text()).doesNotContain("填写报名信息");
            browser.open("/events/12").sees("没有这个页面");
            browser.open("/events/abc").sees("没有这个页面");
        }
    }

    @Test
    void theListIsFilteredByDistrictAndKindInTheAddress() {
        fixture.event("青少年禁毒知识竞赛", EventKind.CONTEST, 15, 40);
        long full = fixture.event("禁毒志愿者招募会", EventKind.VOLUNTEER, 15, 1);
        fixture.signUp(full, "甲", 1);
        fixture.signUp(full, "乙", 1);
        try (var browser = Browser.wide()) {
            browser.open("/events").sees("青少年禁毒知识竞赛").sees("已满，可候补（1 组在等）");
            browser.isAccessible().screenshot("events");
            browser.choose("活动类型", "知识竞赛");
            browser.until("filter", () -> browser.text().contains("志愿者招募会") ? null : true);
            assertThat(browser.driver().getCurrentUrl()).endsWith("/events?kind=CONTEST");
            assertThat(browser.link("订阅活动日历（iCalendar）").getDomAttribute("href"))
                    .isEqualTo("/events.ics?kind=CONTEST");
            browser.open("/events?region=330200").sees("没有符合条件的活动").isAccessible();
            browser.open("/events?lang=en").sees("Anti-drug events").screenshot("events-en");
        }
        try (var browser = Browser.phone()) {
            browser.open("/events").isAccessible().screenshot("events");
            browser.open("/events/" + full).isAccessible().screenshot("event");
        }
    }

    private static String code(Browser browser) {
        return browser.waitFor(By.id("receipt-code")).getText();
    }
}
