package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bancheng.ui.outreach.EventFixture;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.tips.Vaults;
import org.bancheng.ui.track.Filed;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Every public page for everybody: axe finds nothing, not even a trifle, in Chinese and English, in
 * ordinary and in large type, on a telephone. In large type forms ask one thing at a time.
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
    void noPageHasAFlawInEitherLanguageOrSize() {
        try (browser) {
            for (var page : new String[] {"/", "/events", "/figures", "/login", "/nothing/here"}) {
                browser.open(page);
                inAllShapes(page);
            }
            browser.open("/events/" + event).press("报名").sees("请先改正下面的地方");
            inAllShapes("event with errors");
            browser.open("/track");
            inAllShapes("track");
            browser.type("查询码", "7K3M").press("查询").sees("没有查到");
            inAllShapes("track with an error");
            var filed = Filed.petition().accepted();
            browser.type("查询码", filed.code()).press("查询").sees(filed.reference());
            inAllShapes("track filled");
        }
    }

    @Test
    void noStepOfThePetitionHasAFlaw() {
        try (browser) {
            browser.open("/petitions/new").press("下一步").sees("请先改正");
            inAllShapes("petition with errors");
            browser.type("要办的事项", "给孩子上户口").choose("事项类别", "户籍").press("下一步");
            browser.sees("第 2 步");
            inAllShapes("petition, where");
            browser.choose("受理窗口", "西湖区公安政务服务大厅").press("下一步").sees("第 3 步");
            inAllShapes("petition, story");
            browser.type("问题描述", "没有办成。").press("下一步").sees("第 4 步");
            inAllShapes("petition, situation");
            browser.press("下一步").sees("第 5 步");
            inAllShapes("petition, contact");
            browser.type("姓名", "王小明").type("手机号码", "13800138000").press("核对信息");
            browser.sees("请核对");
            inAllShapes("petition, check");
            browser.press("提交").waitFor(By.id("receipt-code"));
            browser.waitFor(By.cssSelector(".kept summary")).click();
            inAllShapes("petition, receipt");
            browser.tick("我已保存查询码");
        }
    }

    @Test
    void noStepOfTheTipHasAFlaw() {
        try (browser) {
            browser.open("/tips/new");
            inAllShapes("tip, start");
            browser.press("下一步").press("下一步").sees("请先改正");
            inAllShapes("tip with errors");
            browser.choose("线索类型", "娱乐场所、出租房、快递涉毒").type("线索描述", "很怪").press("下一步");
            browser.sees("发生地点");
            inAllShapes("tip, where");
            browser.press("下一步").sees("有答复时要不要通知您");
            inAllShapes("tip, news");
            browser.press("核对信息").sees("将交给");
            inAllShapes("tip, check");
            browser.follow("首页").sees("要离开吗");
            browser.isFlawless("tip, leaving");
        }
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
    void largeTypeAsksOneThingAtATimeAndShowsWhomToCall() {
        try (browser) {
            browser.open("/petitions/new").press("长辈版");
            browser.open("/petitions/new").sees("第 1 题，共 2 题");
            assertThat(fields()).isEqualTo(1);
            calls();
            browser.isFlawless("elder").screenshot("elder-petition-1");
            browser.press("下一步").sees("请先改正").screenshot("elder-petition-errors");
            assertThat(browser.text()).doesNotContain("请选择事项类别");
            browser.type("要办的事项", "给孩子上户口").press("下一步").sees("第 2 题，共 2 题");
            assertThat(browser.driver().getCurrentUrl()).endsWith("page=what&q=1");
            browser.press("上一步").sees("第 1 题");
            assertThat(browser.field("要办的事项").getDomProperty("value")).isEqualTo("给孩子上户口");
            browser.press("下一步").choose("事项类别", "户籍").press("下一步").sees("第 2 步");
            browser.choose("受理窗口", "西湖区公安政务服务大厅").screenshot("elder-petition-2");
            browser.press("下一步").sees("第 2 题，共 3 题").press("下一步").press("下一步");
            browser.type("问题描述", "没有办成。").press("下一步").sees("第 4 步");
            while (browser.text().contains("第 4 步")) {
                var now = browser.driver().getCurrentUrl();
                browser.isFlawless("elder situation").press("下一步");
                browser.until(
                        "next", () -> browser.driver().getCurrentUrl().equals(now) ? null : true);
                browser.sees("步，共 5 步");
            }
            browser.type("姓名", "王小明").press("下一步").type("手机号码", "13800138000");
            browser.press("下一步").sees("第 3 题，共 3 题").press("核对信息").sees("请核对");
            calls();
            browser.isFlawless("elder check").screenshot("elder-petition-check");
            browser.press("提交").waitFor(By.id("receipt-code"));
            browser.isFlawless("elder receipt").screenshot("elder-receipt");
            browser.tick("我已保存查询码");
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

    /** The page as it stands, in both languages and both sizes; ends as it began. */
    private void inAllShapes(String state) {
        for (var language : new String[] {"zh-CN", "en"}) {
            for (var elder : new boolean[] {false, true}) {
                browser.script(
                        "document.documentElement.classList.toggle('elder', arguments[0])", elder);
                browser.isFlawless(state + " " + language + (elder ? " elder" : ""));
            }
            browser.script("document.documentElement.classList.remove('elder')");
            speak(language.equals("en") ? "中文" : "English");
        }
    }

    private void speak(String language) {
        var wanted = language.equals("中文") ? "zh-CN" : "en";
        browser.press(language);
        browser.until(
                wanted,
                () ->
                        wanted.equals(browser.script("return document.documentElement.lang"))
                                ? true
                                : null);
    }

    private long fields() {
        return browser
                .driver()
                .findElements(By.cssSelector("main input, main select, main textarea"))
                .stream()
                .filter(org.openqa.selenium.WebElement::isDisplayed)
                .count();
    }

    /** The numbers stand within the window, however far one has scrolled. */
    private void calls() {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of(
                                "width",
                                390,
                                "height",
                                844,
                                "deviceScaleFactor",
                                1,
                                "mobile",
                                false));
        var bar = browser.waitFor(By.cssSelector(".elder-phones"));
        assertThat(bar.getText()).contains("110", "12110", "12345");
        for (var place : new int[] {0, 10_000}) {
            browser.script("window.scrollTo(0, arguments[0])", place);
            var bottom =
                    (Number)
                            browser.script(
                                    "return arguments[0].getBoundingClientRect().bottom", bar);
            assertThat(bottom.doubleValue()).isBetween(800.0, 845.0);
        }
    }
}
