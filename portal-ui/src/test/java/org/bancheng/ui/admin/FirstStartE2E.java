package org.bancheng.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.regex.Pattern;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Enrolment;
import org.bancheng.workflow.people.Enrolment.LinkFor;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The first start of a portal without demonstration: from the link on the terminal to the first
 * colleague who signs in.
 */
class FirstStartE2E {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/welcome/(\\S+)");

    static Portal portal;
    static Browser browser;

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
        browser = Browser.wide();
    }

    @AfterAll
    static void stop() {
        browser.close();
        portal.close();
    }

    @Test
    void theLinkOnTheTerminalMakesTheFirstAdministratorWhoMakesTheOthers() {
        var printed = LINK.matcher(portal.printed());
        assertThat(printed.find()).as(portal.printed()).isTrue();
        var link = URI.create(printed.group());

        browser.open(link).open(link).sees("建立第一个管理员账号").isAccessible();
        browser.type("用户名", "Root Admin").type("姓名", "钱多多");
        browser.type("密码", "correct horse battery").type("再输一次密码", "another");
        browser.press("保存并去登录").sees("两次输入的密码不一样");
        browser.type("再输一次密码", "correct horse battery").press("保存并去登录");
        browser.sees("用户名要 3 到 40 个字符");
        assertThat(portal.bean(Enrolment.class).linkFor(printed.group(1)))
                .as("a wrong form uses nothing up")
                .isEqualTo(LinkFor.FIRST_ADMINISTRATOR);
        browser.type("用户名", "qian").press("保存并去登录");
        browser.until("the sign-in page", () -> browser.path().equals("/login") ? true : null);
        browser.open(link).sees("链接已经失效");

        signIn("qian", "correct horse battery");
        browser.open(portal.address("/admin/people")).sees("钱多多").isAccessible();
        browser.press("新建账号").type("用户名", "xiaowang").type("姓名", "小王");
        browser.choose("单位", "西湖区公安政务服务大厅").tick("窗口人员");
        browser.isAccessible().press("保存");
        var given =
                browser.until(
                        "the one-time link",
                        () -> {
                            var value =
                                    browser.waitFor(By.cssSelector("#one-time-link input"))
                                            .getAttribute("value");
                            return value == null || value.isEmpty() ? null : value;
                        });
        browser.press("关闭").sees("还没设密码");

        browser.open(URI.create(given)).type("密码", "four plain words here");
        browser.type("再输一次密码", "four plain words here").press("保存并去登录");
        browser.until("saved", () -> browser.path().startsWith("/welcome") ? null : true);
        browser.driver().manage().deleteAllCookies();
        signIn("xiaowang", "four plain words here");
        browser.open(portal.address("/desk")).sees("工作台");
        browser.open(portal.address("/admin/people")).sees("您不能打开这个页面");

        var accounts = portal.bean(StaffAccounts.class);
        var admin = accounts.person("qian").orElseThrow();
        var wang = accounts.findByUsername("xiaowang").orElseThrow();
        assertThat(accounts.person("xiaowang").orElseThrow().roles())
                .containsExactly(Role.WINDOW_CLERK);
        accounts.lock(admin, wang.id(), wang.version(), true);
        browser.driver().manage().deleteAllCookies();
        browser.open(portal.address("/login")).type("用户名", "xiaowang");
        browser.type("密码", "four plain words here").press("登录").sees("没有登录成功");
    }

    private static void signIn(String username, String password) {
        browser.open(portal.address("/login")).type("用户名", username).type("密码", password);
        browser.press("登录");
        browser.until("signed in", () -> browser.path().startsWith("/login") ? null : true);
    }
}
