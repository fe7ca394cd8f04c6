package org.bancheng.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.tips.Vaults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The end of a session is announced, can be put off, and leaves nothing of a tip on the screen. */
class SessionEndE2E {

    private static final String TYPED = "给孩子上户口，跑了三趟";

    @BeforeAll
    static void somebodyReadsTips() {
        Vaults.open(Vaults.newOfficer("session-officer", Vaults.PROVINCE));
    }

    @Test
    void isAnnouncedAndPutOffByOneKeyWithEveryWordInItsPlace() {
        try (var browser = Browser.phone()) {
            browser.open("/petitions/new").type("要办的事项", TYPED);
            var dialog = By.cssSelector("dialog.session-end");
            assertThat(browser.waitFor(dialog).getDomAttribute("data-seconds")).isEqualTo("1800");
            assertThat(browser.waitFor(dialog).getDomAttribute("data-warn")).isEqualTo("120");

            shorten(browser, 122);
            browser.sees("还在填写吗？").sees("还剩 1:5");
            browser.isFlawless("session dialog").screenshot("session-end");
            var calls = calls(browser);
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.until("closed", () -> isOpen(browser) ? null : true);
            browser.until("a call that keeps it", () -> calls(browser) > calls ? true : null);
            assertThat(browser.field("要办的事项").getDomProperty("value")).isEqualTo(TYPED);

            shorten(browser, 1_800);
            browser.press("English").sees("Step 1 of 5");
            assertThat(browser.field("What you want done").getDomProperty("value"))
                    .isEqualTo(TYPED);
            shorten(browser, 122);
            browser.sees("Are you still there?").sees("Time left 1:5").press("Go on");
        }
    }

    @Test
    void ofATipNothingTypedIsLeftOnTheScreen() {
        try (var browser = Browser.wide()) {
            browser.open("/tips/new");
            var session = session(browser);
            browser.press("下一步").type("线索描述", TYPED);
            shorten(browser, 30);
            browser.sees("会从屏幕上清掉").screenshot("session-end-tip");
            shorten(browser, 1);
            browser.sees("您要办什么");
            assertThat(browser.path()).isEqualTo("/");
            assertThat(browser.text()).doesNotContain(TYPED);
            assertThat(session(browser)).isNotEqualTo(session);
            browser.driver().navigate().back();
            assertThat(String.valueOf(browser.script("return document.body.innerHTML")))
                    .doesNotContain(TYPED);
        }
    }

    /** As if the session had so many seconds altogether. */
    private static void shorten(Browser browser, int seconds) {
        browser.script(
                "document.querySelector('dialog.session-end').dataset.seconds = arguments[0]",
                seconds);
    }

    private static boolean isOpen(Browser browser) {
        return Boolean.TRUE.equals(
                browser.script("return document.querySelector('dialog.session-end').open"));
    }

    private static long calls(Browser browser) {
        return (Long)
                browser.script(
                        "return performance.getEntriesByType('resource')"
                                + ".filter(each => each.name.includes('v-r=uidl')).length");
    }

    private static String session(Browser browser) {
        return String.valueOf(browser.driver().manage().getCookieNamed("JSESSIONID"));
    }
}
