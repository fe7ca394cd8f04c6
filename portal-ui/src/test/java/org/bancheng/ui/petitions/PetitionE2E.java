package org.bancheng.ui.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.QrReader;
import org.bancheng.workflow.handling.Tracking;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

class PetitionE2E {

    private static final String WINDOW = "西湖区公安政务服务大厅";
    private static final String STORY = "去了两次，都说材料不齐。\n第二行 <b>不是粗体</b> 𠮷😀";

    @Test
    void filesWithThePromiseInSightAndTheReceiptInHand() {
        try (var browser = Browser.wide()) {
            browser.open("/petitions/new").sees("第 1 步，共 5 步");
            browser.isAccessible().screenshot("petition-1-what");
            browser.type("要办的事项", "给孩子上户口 𠮷😀").choose("事项类别", "户籍");
            browser.press("下一步").sees("第 2 步，共 5 步");
            browser.isAccessible().screenshot("petition-2-where");
            browser.choose("受理窗口", WINDOW).press("下一步").sees("第 3 步，共 5 步");
            browser.isAccessible().type("问题描述", STORY).press("下一步");
            browser.sees("第 4 步，共 5 步").isAccessible().screenshot("petition-4-situation");
            browser.tick("以前来过，还是没有办成").tick("要外地的单位配合").press("下一步");
            browser.sees("第 5 步，共 5 步").isAccessible();
            browser.type("姓名", "王小明").type("手机号码", "138 0013 8000").press("核对信息");

            browser.sees("我们将在").sees(STORY).isAccessible();
            var promised = promise(browser);
            browser.waitFor(By.cssSelector(".promise summary")).click();
            browser.sees("第 10 天").sees("提级办").screenshot("petition-6-check");
            assertThat(browser.driver().findElements(By.linkText("修改"))).isEmpty();
            assertThat(browser.link("修改 要办的事项").getText()).startsWith("修改");

            browser.press("提交").waitFor(By.id("receipt-code"));
            browser.isAccessible().screenshot("petition-7-receipt");
            assertThat(promise(browser)).isEqualTo(promised);
            assertThat(browser.text()).contains(WINDOW);
            var matter = Portal.running().bean(Tracking.class).find(code(browser)).orElseThrow();
            assertThat(matter.title()).isEqualTo("给孩子上户口 𠮷😀");
            assertThat(browser.waitFor(By.id("reference")).getText()).isEqualTo(matter.reference());
            assertThat(Objects.requireNonNull(matter.promised().current())).hasToString(promised);

            assertThat(QrReader.read(browser.link("存成图片").getDomProperty("href")))
                    .isEqualTo(code(browser));
            browser.follow("首页").sees("请先保存查询码");
            browser.press("完成，返回首页").sees("请先保存查询码");
            browser.isAccessible().screenshot("petition-7-unsaved");
            assertThat(browser.path()).isEqualTo("/petitions/new");
            browser.tick("我已保存查询码").press("完成，返回首页").sees("您要办什么");
            browser.open("/petitions/new");
            assertThat(browser.field("要办的事项").getDomProperty("value")).isEmpty();
        }
    }

    /** What the category asks, the window by its place and kind, and each try in a row. */
    @Test
    void tellsWhatTheCategoryAsksAndWhatWasTried() {
        try (var browser = Browser.phone()) {
            browser.open("/petitions/new").type("要办的事项", "替叶大爷过户一辆车");
            browser.choose("事项类别", "车辆").choose("具体是哪一类（可以不选）", "车辆过户转籍");
            browser.sees("车辆原来在哪里登记").press("下一步").sees("请回答这个问题");
            browser.isAccessible().screenshot("petition-1-extra-missing");
            browser.tick("外地").press("下一步").sees("第 2 步");
            browser.choose("先选地市（可以不选）", "杭州市").choose("再选区县（可以不选）", "西湖区");
            browser.choose("哪一类窗口（可以不选）", "公安政务服务大厅").sees("办公时间");
            assertThat(browser.field("受理窗口").getDomProperty("value")).isEqualTo(WINDOW);
            browser.isAccessible().screenshot("petition-2-narrowed").press("下一步");
            browser.type("问题描述", STORY).press("添加一次").press("再添加一次").sees("第 2 次");
            browser.press("删除第 2 次").type("什么没有给办", "不给过户");
            browser.type("对方说的原因", "说违章没处理").isAccessible().screenshot("petition-3-tried");
            browser.press("下一步").sees("第 4 步");
        }
    }

    @Test
    void saysWhatIsMissingOnEachPageAndKeepsTheRest() {
        try (var browser = Browser.phone()) {
            browser.open("/petitions/new").isAccessible().screenshot("petition-1-what");
            browser.type("要办的事项", "给孩子上户口").press("下一步").sees("请先改正");
            assertThat(browser.script("return document.activeElement.className"))
                    .asString()
                    .contains("errors");
            browser.isAccessible().screenshot("petition-1-errors");
            browser.follow("请选择事项类别");
            assertThat(browser.script("return document.activeElement.tagName")).isEqualTo("SELECT");
            assertThat(browser.field("事项类别").getDomAttribute("aria-invalid")).isEqualTo("true");
            browser.choose("事项类别", "户籍").press("下一步").sees("第 2 步");

            browser.field("受理窗口").sendKeys("没有这个地方", Keys.TAB);
            browser.press("下一步").sees("没有找到“没有这个地方”");
            browser.isAccessible().screenshot("petition-2-errors");
            browser.type("受理窗口", "西湖区公安").press("下一步").sees("第 3 步");
            browser.press("下一步").sees("请写明经过").isAccessible();
            browser.type("问题描述", STORY).press("下一步").sees("第 4 步");
            browser.screenshot("petition-4-situation").press("下一步").sees("第 5 步");
            browser.type("姓名", "王小明").type("手机号码", "12").type("电子邮箱", "这里");
            browser.press("核对信息").sees("请填写 11 位手机号码").sees("电子邮箱的格式不对");
            browser.isAccessible().screenshot("petition-5-errors");
            browser.type("手机号码", "13800138000").type("电子邮箱", "").press("核对信息");

            browser.sees("请核对").isAccessible().screenshot("petition-6-check");
            browser.follow("修改 受理窗口").sees("第 2 步");
            assertThat(browser.field("受理窗口").getDomProperty("value")).isEqualTo(WINDOW);
            browser.press("核对信息").sees("请核对").press("上一步").sees("第 5 步");
            assertThat(browser.field("姓名").getDomProperty("value")).isEqualTo("王小明");
            browser.press("清空重填").press("清空").sees("第 1 步");
            assertThat(browser.field("要办的事项").getDomProperty("value")).isEmpty();
        }
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        try (var browser = Browser.phone()) {
            browser.open("/petitions/new").type("要办的事项", "给孩子上户口");
            browser.press("English").sees("Step 1 of 5");
            assertThat(browser.field("What you want done").getDomProperty("value"))
                    .isEqualTo("给孩子上户口");
            browser.press("Next").sees("Choose a category").press("中文").sees("请选择事项类别");
            browser.press("English").choose("Category", "Household registration").press("Next");
            browser.choose("Window", WINDOW).press("Next").type("What happened", "No luck.");
            browser.press("Next").tick("I came before and it was not solved").press("Next");
            browser.type("Name", "Ann").type("Mobile number", "+86 138 0013 8000");
            browser.press("Check your answers").sees("We will answer you by").isAccessible();
            browser.screenshot("petition-6-check-en");
            browser.press("Submit").waitFor(By.id("receipt-code"));
            browser.isAccessible().screenshot("petition-7-receipt-en");
            browser.tick("I have saved the receipt code").press("Done, back to the home page");
            browser.sees("What happens next");
        }
    }

    @Test
    void oneFormIsOneMatterHoweverOftenItIsSent() {
        try (var browser = Browser.wide()) {
            upToTheCheck(browser);
            var first = browser.driver().getWindowHandle();
            browser.driver().switchTo().newWindow(WindowType.TAB);
            browser.open("/petitions/new?page=check").sees("请核对");
            browser.press("提交").waitFor(By.id("receipt-code"));
            var code = code(browser);

            browser.driver().switchTo().window(first);
            browser.press("提交").waitFor(By.id("receipt-code"));
            assertThat(code(browser)).isEqualTo(code);
            browser.tick("我已保存查询码");
            browser.driver().navigate().back();
            browser.waitFor(By.id("receipt-code"));
            assertThat(code(browser)).isEqualTo(code);
        }
    }

    @Test
    void someAnswersLeadElsewhere() {
        try (var browser = Browser.phone()) {
            upToTheSituation(browser);
            browser.tick("现在有人处在危险之中").press("下一步").sees("请马上拨打 110");
            assertThat(browser.link("110 报警、紧急求助").getDomProperty("href")).isEqualTo("tel:110");
            browser.isAccessible().screenshot("petition-danger");
            browser.press("现在没有危险，继续填写").sees("第 4 步");
            browser.tick("要反映的是毒品线索").press("下一步").sees("毒品线索请走专门的通道");
            assertThat(browser.link("去举报毒品线索").getDomProperty("href")).endsWith("/tips/new");
            browser.isAccessible().press("不是毒品线索，继续填写").sees("第 4 步");
            browser.tick("想参加禁毒活动").press("下一步").sees("参加活动请直接报名");
            browser.isAccessible().press("不是报名，继续填写").sees("第 4 步");
            browser.tick("法院正在审、正在执行，或者已经判过").press("下一步").sees("第 5 步");
            browser.type("姓名", "王小明").type("手机号码", "13800138000").press("核对信息");
            browser.sees("这件事可能不归这里办").isAccessible().screenshot("petition-route");
            browser.press("提交").waitFor(By.id("receipt-code"));
            browser.tick("我已保存查询码");
        }
    }

    private static void upToTheSituation(Browser browser) {
        browser.open("/petitions/new").type("要办的事项", "给孩子上户口");
        browser.choose("事项类别", "户籍").press("下一步").choose("受理窗口", WINDOW);
        browser.press("下一步").type("问题描述", "没有办成。").press("下一步").sees("第 4 步");
    }

    private static void upToTheCheck(Browser browser) {
        upToTheSituation(browser);
        browser.press("下一步").type("姓名", "王小明").type("手机号码", "13800138000");
        browser.press("核对信息").sees("请核对");
    }

    private static String code(Browser browser) {
        return browser.until(
                "the code", () -> browser.driver().findElement(By.id("receipt-code")).getText());
    }

    private static String promise(Browser browser) {
        return Objects.requireNonNull(
                browser.waitFor(By.id("promise")).getDomAttribute("datetime"));
    }
}
