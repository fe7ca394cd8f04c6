package org.bancheng.ui.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.QrReader;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipType;
import org.bancheng.workflow.tips.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Reporting a drug clue without saying who one is. */
class FileTipE2E {

    static final String STORY = "三楼出租屋每晚有人进出 🚪 𠮷<b>气味</b>很怪";

    static Person officer;
    static Vault vault;

    @BeforeAll
    static void theCountyHasAnOfficer() {
        officer = Vaults.newOfficer("form-officer", Vaults.COUNTY);
        vault = Vaults.open(officer);
        Vaults.open(Vaults.newOfficer("form-province", Vaults.PROVINCE));
    }

    @Test
    void aTopicAPageThenTheReceiptAndTheOfficerReadsEveryCharacter() {
        try (var browser = Browser.wide()) {
            fill(browser, true);
            var reference = receipt(browser);
            browser.isAccessible().screenshot("tip-receipt");
            browser.press("完成，返回首页").sees("请先保存查询码");
            browser.follow("查询进度").sees("请先保存查询码");
            assertThat(browser.path()).isEqualTo("/tips/new");
            typeAgain(browser);
            browser.follow("首页").sees("您要办什么");

            var content =
                    Portal.running().bean(TipDesk.class).open(officer, vault, reference).content();
            assertThat(content.type()).isEqualTo(TipType.PLACES);
            assertThat(content.description()).isEqualTo(STORY);
            assertThat(content.region()).isEqualTo("330106");
        }
    }

    @Test
    void fitsATelephone() {
        try (var browser = Browser.phone()) {
            fill(browser, true);
            receipt(browser);
            browser.isAccessible().screenshot("tip-receipt");
            browser.tick("我已保存查询码").press("完成，返回首页").sees("您要办什么");
        }
    }

    @Test
    void whatIsMissingIsSaidAtTheTopAndAtTheField() {
        try (var browser = Browser.phone()) {
            browser.open("/tips/new").press("下一步").sees("线索描述");
            browser.press("下一步").sees("请先改正下面的地方").sees("请选择线索类型");
            browser.isAccessible().screenshot("tip-errors");
            browser.follow("请写下线索描述");
            browser.until(
                    "focus",
                    () ->
                            "textarea"
                                            .equals(
                                                    browser.script(
                                                            "return document.activeElement.localName"))
                                    ? true
                                    : null);
        }
    }

    @Test
    void whatHappensNowIsFor110() {
        try (var browser = Browser.phone()) {
            browser.open("/tips/new").press("现在正在发生").sees("请马上打 110");
            browser.isAccessible().screenshot("tip-now");
            assertThat(browser.link("拨打 110").getDomProperty("href")).isEqualTo("tel:110");
            browser.press("不是现在的事，继续填写").sees("先保护好自己");
        }
    }

    @Test
    void theTabTellsNothingAndTheFormHasASessionOfItsOwn() {
        try (var browser = Browser.wide()) {
            browser.open("/");
            var before = session(browser);
            browser.follow("毒品线索举报").sees("先保护好自己");
            assertThat(browser.title()).isEqualTo("公安便民服务 · 办成");
            assertThat(browser.path()).isEqualTo("/tips/new");
            var inside = session(browser);
            assertThat(inside).isNotEqualTo(before);

            browser.press("下一步").type("线索描述", "写了一半");
            browser.follow("公开数据").sees("要离开吗");
            browser.press("继续填写").sees("线索描述");
            assertThat(browser.field("线索描述").getDomProperty("value")).isEqualTo("写了一半");
            browser.follow("首页").sees("要离开吗").screenshot("tip-leaving").press("离开").sees("您要办什么");
            assertThat(session(browser)).isNotEqualTo(inside);
        }
    }

    @Test
    void leavesQuicklyToAHarmlessPlace() {
        try (var browser = Browser.wide()) {
            browser.open("/").follow("毒品线索举报").sees("先保护好自己");
            var inside = session(browser);
            browser.press("快速离开");
            browser.until(
                    "elsewhere",
                    () -> browser.driver().getCurrentUrl().contains("/tips/new") ? null : true);
            browser.open("/");
            assertThat(session(browser)).isNotEqualTo(inside);
        }
    }

    @Test
    void escThreeTimesLeavesToo() {
        try (var browser = Browser.wide()) {
            browser.open("/tips/new").sees("先保护好自己");
            browser.waitFor(By.tagName("body")).sendKeys(Keys.ESCAPE, Keys.ESCAPE);
            assertThat(browser.path()).isEqualTo("/tips/new");
            browser.waitFor(By.tagName("body")).sendKeys(Keys.ESCAPE);
            browser.until(
                    "elsewhere",
                    () -> browser.driver().getCurrentUrl().contains("/tips/new") ? null : true);
        }
    }

    private static void fill(Browser browser, boolean pictures) {
        browser.open("/tips/new").sees("110").sees("12110");
        show(browser, "tip-start", pictures);
        browser.press("下一步").choose("线索类型", "娱乐场所、出租房、快递涉毒").type("线索描述", STORY);
        show(browser, "tip-what", pictures);
        browser.press("下一步")
                .type("发生地点", "文三路某小区")
                .choose("所在地区", "杭州市 西湖区")
                .type("发生时间", "最近两周的夜里");
        show(browser, "tip-where", pictures);
        browser.press("下一步").sees("有答复时要不要通知您");
        show(browser, "tip-news", pictures);
        browser.press("核对信息").sees("将交给");
        assertThat(browser.text()).contains("文三路某小区", STORY);
        show(browser, "tip-check", pictures);
        browser.press("提交");
    }

    /** The picture holds the code and nothing of the lane; typing the code says it is kept. */
    private static void typeAgain(Browser browser) {
        var code = browser.waitFor(By.id("receipt-code")).getText();
        var save = browser.link("存成图片");
        assertThat(save.getDomAttribute("download")).isEqualTo("receipt.png");
        assertThat(QrReader.read(save.getDomProperty("href"))).isEqualTo(code);
        assertThat(browser.driver().getCurrentUrl()).doesNotContain(code);
        browser.waitFor(By.cssSelector(".kept summary")).click();
        browser.type("再输入一遍查询码", "7K3M-0QWX").press("完成，返回首页").sees("和上面的查询码不一样");
        browser.isAccessible().screenshot("tip-receipt-differs");
        browser.type("再输入一遍查询码", code.toLowerCase(Locale.ROOT).replace("-", " "));
        browser.until("the tick", () -> browser.field("我已保存查询码").isSelected() ? true : null);
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.screenshot("tip-receipt-printed");
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    private static String receipt(Browser browser) {
        assertThat(browser.waitFor(By.id("receipt-code")).getText()).matches("[0-9A-Z-]{29}");
        assertThat(browser.waitFor(By.id("promise")).getDomAttribute("datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\d");
        return browser.waitFor(By.id("reference")).getText();
    }

    private static void show(Browser browser, String name, boolean picture) {
        if (picture) {
            browser.isAccessible().screenshot(name);
        }
    }

    private static String session(Browser browser) {
        return String.valueOf(browser.driver().manage().getCookieNamed("JSESSIONID"));
    }
}
