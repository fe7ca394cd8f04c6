package org.bancheng.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class HomeE2E {

    @Test
    void threeDoorsTrackingAndFiguresAreLinksOfTheirNames() {
        try (var browser = Browser.wide()) {
            browser.open("/");
            assertThat(href(browser, "办不成事反映")).endsWith("/petitions/new");
            assertThat(href(browser, "毒品线索举报")).endsWith("/tips/new");
            assertThat(href(browser, "禁毒活动报名")).endsWith("/events");
            assertThat(href(browser, "查询进度")).endsWith("/track");
            assertThat(href(browser, "查看公开数据")).endsWith("/figures");
            assertThat(browser.text()).contains("110", "12110", "12345");
            assertThat(browser.title()).isEqualTo("首页 · 办成");
            browser.isAccessible().screenshot("home-zh");
        }
    }

    @Test
    void fitsATelephone() {
        try (var browser = Browser.phone()) {
            browser.open("/").isAccessible().screenshot("home-zh");
        }
    }

    @Test
    void speaksEnglishWhereAskedAndRemembersIt() {
        try (var browser = Browser.phone()) {
            browser.open("/?lang=en").sees("Report a drug clue");
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo("en");
            browser.isAccessible().screenshot("home-en");
            browser.open("/").sees("Report a drug clue");
            assertThat(browser.title()).isEqualTo("Home · Bancheng");
        }
    }

    @Test
    void switchesTheLanguageWhereOneStandsAndKeepsWhatWasTyped() {
        try (var browser = Browser.wide()) {
            browser.open("/login").type("用户名", "wang.fang");
            browser.press("English");
            assertThat(browser.field("User name").getDomProperty("value")).isEqualTo("wang.fang");
            assertThat(browser.path()).isEqualTo("/login");
            browser.until(
                    "title", () -> browser.title().equals("Staff sign-in · Bancheng") ? 1 : null);
            browser.press("中文").sees("工作人员登录");
        }
    }

    @Test
    void elderModeIsTwentyPixelsAndStays() {
        try (var browser = Browser.phone()) {
            browser.open("/").press("长辈版");
            browser.until("large type", () -> "20px".equals(textSize(browser)) ? 1 : null);
            assertThat(browser.button("长辈版").getDomAttribute("aria-pressed")).isEqualTo("true");
            browser.open("/");
            assertThat(textSize(browser)).isEqualTo("20px");
            browser.isAccessible().screenshot("home-elder");
        }
    }

    @Test
    void theFirstTabLeadsPastTheNavigation() {
        try (var browser = Browser.wide()) {
            browser.open("/");
            browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB, Keys.ENTER);
            assertThat(browser.script("return document.activeElement.id")).isEqualTo("content");
            assertThat(browser.path()).isEqualTo("/");
        }
    }

    @Test
    void anUnknownAddressSaysSo() {
        try (var browser = Browser.wide()) {
            browser.open("/no/such/page").sees("没有这个页面");
            browser.isAccessible().follow("回到首页").sees("您要办什么");
        }
    }

    private static String href(Browser browser, String name) {
        return String.valueOf(browser.link(name).getDomProperty("href"));
    }

    private static String textSize(Browser browser) {
        return browser.waitFor(By.cssSelector(".door p")).getCssValue("font-size");
    }
}
