package org.bancheng.ui.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Nothing typed is lost: another session and another device go on where one stopped. */
class DraftsE2E {

    private static final String STORY = "写到一半 𠮷😀，第二行还没写完";

    @Test
    void anotherSessionAndAnotherDeviceFindEveryWordUntilItIsFiled() {
        String code;
        try (var browser = Browser.phone()) {
            browser.open("/petitions/new").type("要办的事项", "补领身份证一直没有寄到");
            browser.choose("事项类别", "身份证").sees("身份证丢了、到期了").press("下一步");
            browser.choose("受理窗口", "西湖区公安政务服务大厅").press("下一步").sees("第 3 步");
            browser.type("问题描述", STORY).press("添加一次").type("什么没有给办", "查不到快递");
            browser.sees("已写 ").isAccessible().screenshot("draft-typed");

            browser.driver().manage().deleteAllCookies(); // as after the end of the session
            browser.open("/petitions/new?page=story").sees("您上次填的内容都在");
            assertThat(browser.field("问题描述").getDomProperty("value")).isEqualTo(STORY);
            assertThat(browser.field("什么没有给办").getDomProperty("value")).isEqualTo("查不到快递");
            browser.isAccessible().screenshot("draft-restored");
            browser.waitFor(By.cssSelector(".other-device summary")).click();
            browser.press("给我一个续填码");
            code = browser.waitFor(By.id("resume-code")).getText();
            browser.isAccessible().screenshot("draft-code");
        }
        try (var browser = Browser.wide()) {
            browser.open("/resume").type("续填码", "AAAA-BBBB-CCCC").press("接着填").sees("没有找到");
            browser.isAccessible().screenshot("draft-resume");
            browser.type("续填码", code).press("接着填").sees("第 1 步");
            assertThat(browser.field("要办的事项").getDomProperty("value")).isEqualTo("补领身份证一直没有寄到");
            browser.press("下一步").sees("第 2 步").press("下一步").sees("第 3 步");
            assertThat(browser.field("问题描述").getDomProperty("value")).isEqualTo(STORY);
            browser.press("下一步").sees("第 4 步").press("下一步").sees("第 5 步");
            browser.type("姓名", "安妮").type("手机号码", "13800138000");
            browser.press("核对信息").sees("请核对").press("提交").waitFor(By.id("receipt-code"));
            browser.driver().manage().deleteAllCookies();
            assertThat(browser.script("return localStorage.getItem('bancheng-draft-PETITION')"))
                    .isNull();
        }
    }
}
