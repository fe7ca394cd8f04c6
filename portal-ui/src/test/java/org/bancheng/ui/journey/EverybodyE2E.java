package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.outreach.EventFixture;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.tips.Vaults;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Plain pages for everybody: axe finds nothing, not even a trifle, in Chinese and English, in
 * ordinary and in large type, on a telephone. In large type the tip form asks one thing at a time.
 */
class EverybodyE2E {

    private static long event;

    private final Browser browser = Browser.phone();

    @BeforeAll
    static void thereIsSomethingToSee() {
        event = new EventFixture().event("社区禁毒宣传日", EventKind.LECTURE, 14, 8);
        Vaults.open(Vaults.newOfficer("everybody-officer", Vaults.PROVINCE));
    }

    @Test
    void noPlainPageHasAFlaw() {
        try (browser) {
            for (var page :
                    new String[] {"/plain/tips/new", "/plain/track", "/plain/events/" + event}) {
                for (var shape : new String[] {"lang=zh", "lang=en", "elder=1", "lang=zh"}) {
                    browser.open(page + "?" + shape).isFlawless(page + " " + shape);
                }
                browser.screenshot("plain-elder" + page.replace('/', '-').replaceAll("\\d", ""));
                browser.open(page + "?elder=0");
            }
            browser.open("/plain/tips/new?elder=1").sees("标准版").choose("线索类型", "其他");
            browser.type("线索描述", "看见有人交易").press("English").sees("Report a drug clue");
            assertThat(browser.field("Description").getDomProperty("value")).isEqualTo("看见有人交易");
            browser.press("Check your answers").sees("看见有人交易").isFlawless("plain check");
        }
    }

    @Test
    void largeTypeAsksOneThingOfATipAtATime() {
        try (browser) {
            browser.open("/tips/new").press("长辈版").press("下一步").sees("第 1 题，共 3 题");
            assertThat(fields()).isEqualTo(1);
            browser.press("下一步").sees("请选择线索类型");
            assertThat(browser.text()).doesNotContain("请写下线索描述");
            browser.choose("线索类型", "其他").press("下一步").type("线索描述", "很怪");
            browser.isFlawless("elder tip").screenshot("elder-tip-2");
            browser.press("下一步").sees("照片、录音、文件").press("上一步").sees("线索描述");
            assertThat(browser.field("线索描述").getDomProperty("value")).isEqualTo("很怪");
        }
    }

    private long fields() {
        return browser
                .driver()
                .findElements(By.cssSelector("main input, main select, main textarea"))
                .stream()
                .filter(org.openqa.selenium.WebElement::isDisplayed)
                .count();
    }
}
