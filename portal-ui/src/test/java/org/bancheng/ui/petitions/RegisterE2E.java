package org.bancheng.ui.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** 登记来访, in a real browser. */
class RegisterE2E {

    private static final String STORY = "老人家跑了三趟 <b>不是粗体</b> 𠮷😀\n第二行";

    @BeforeAll
    static void employ() {
        Portal.running()
                .employ("reg-clerk", "柯芸", "HALL-330110", Role.WINDOW_CLERK, Role.TRIAGE_OFFICER);
        Portal.running().employ("reg-leader", "蓝岚", "BUR-330110", Role.LEADER);
    }

    @Test
    void aClerkRegistersByKeyboardAndHandsTheCodeOver() {
        try (var browser = Browser.wide()) {
            browser.signIn("reg-clerk").open("/desk").button("登记来访");
            browser.waitFor(By.tagName("body")).sendKeys("n");
            browser.until(
                    "the form",
                    () -> browser.path().equals("/desk/register") ? Boolean.TRUE : null);
            browser.sees("卡在哪个窗口").isAccessible();
            assertThat(browser.field("受理窗口").getDomProperty("value")).isNotEmpty();
            browser.until(
                    "the cursor",
                    () ->
                            browser.driver()
                                            .switchTo()
                                            .activeElement()
                                            .getAccessibleName()
                                            .equals("要办的事项")
                                    ? Boolean.TRUE
                                    : null);

            browser.driver()
                    .switchTo()
                    .activeElement()
                    .sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.sees("请写明经过").sees("请填写姓名").isAccessible().screenshot("register-errors");
            browser.type("要办的事项", "给孙子上户口 𠮷😀").choose("事项类别", "户籍");
            browser.type("问题描述", STORY);
            var before = promise(browser);
            browser.tick("要外地的单位配合").sees("会商办");
            browser.until(
                    "a later date", () -> promise(browser).equals(before) ? null : Boolean.TRUE);
            browser.tick("要反映的是毒品线索").sees("不在这里登记").screenshot("register-elsewhere");
            browser.press("提交").sees("不在这里登记");
            browser.script("arguments[0].click()", browser.field("要反映的是毒品线索"));
            browser.sees("我们将在");
            browser.choose("当事人怎么来的", "打电话来")
                    .tick("已在电话里念给当事人听，当事人同意由窗口登记姓名、电话和经过，用来办这件事，查询码在电话里告诉当事人。");
            browser.type("姓名", "金奶奶").type("手机号码", "138 0013 8000").screenshot("register");
            var promised = promise(browser);

            browser.field("手机号码").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
            browser.waitFor(By.id("receipt-code"));
            browser.sees("没有留邮箱").isAccessible().screenshot("register-receipt");
            assertThat(promise(browser)).isEqualTo(promised);
            var matter =
                    Portal.running()
                            .bean(Tracking.class)
                            .find(browser.waitFor(By.id("receipt-code")).getText())
                            .orElseThrow();
            assertThat(matter.title()).isEqualTo("给孙子上户口 𠮷😀");

            browser.follow("事项").sees("请先保存查询码");
            browser.tick("我已保存查询码").press("完成，去看这个事项");
            browser.sees("窗口代为登记")
                    .sees("打电话来")
                    .sees("念给当事人听")
                    .sees("柯芸")
                    .sees(STORY.lines().findFirst().orElseThrow());
            browser.open("/desk/register");
            assertThat(browser.driver().findElements(By.id("receipt-code"))).isEmpty();
            assertThat(browser.field("姓名").getDomProperty("value")).isEmpty();
        }
    }

    @Test
    void fitsATelephoneAndIsThereForClerksOnly() {
        try (var browser = Browser.phone()) {
            browser.signIn("reg-clerk").open("/desk/register").sees("卡在哪个窗口");
            browser.isAccessible().screenshot("register");
        }
        try (var browser = Browser.wide()) {
            browser.signIn("reg-leader").open("/desk");
            assertThat(browser.driver().findElements(By.id("desk-register"))).isEmpty();
            browser.open("/desk/register");
            assertThat(browser.text()).doesNotContain("卡在哪个窗口");
        }
    }

    private static String promise(Browser browser) {
        return Objects.requireNonNull(
                browser.waitFor(By.id("promise")).getDomAttribute("datetime"));
    }
}
