package org.bancheng.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginE2E {

    @BeforeAll
    static void employ() {
        var root = Portal.running().bean(UnitTree.class).root().code();
        Portal.running().employ("login.clerk", "王芳", root, Role.WINDOW_CLERK);
        Portal.running().employ("login.leader", "李强", root, Role.LEADER, Role.HANDLER);
    }

    @Test
    void aWrongPasswordIsSaidPlainly() {
        try (var browser = Browser.wide()) {
            browser.open("/login").type("用户名", "login.clerk").type("密码", "not this one");
            browser.press("登录").sees("用户名或密码不对");
            browser.isAccessible().screenshot("login-failed");
        }
    }

    @Test
    void clerksBeginAtTheDeskAndLeadersAtTheFigures() {
        try (var browser = Browser.wide()) {
            assertThat(browser.signIn("login.clerk").path()).isEqualTo("/desk");
        }
        try (var browser = Browser.wide()) {
            assertThat(browser.signIn("login.leader").path()).isEqualTo("/dashboard");
        }
    }

    @Test
    void tooManyFailuresMustWaitEvenWithTheRightPassword() {
        var root = Portal.running().bean(UnitTree.class).root().code();
        Portal.running().employ("login.guessed", "赵敏", root, Role.WINDOW_CLERK);
        try (var browser = Browser.wide()) {
            for (int i = 0; i < 5; i++) {
                browser.open("/login").type("用户名", "login.guessed").type("密码", "guess " + i);
                browser.press("登录").sees("没有登录成功");
            }
            browser.open("/login").type("用户名", "login.guessed").type("密码", Portal.PASSWORD);
            browser.press("登录").sees("请 15 分钟后再登录");
        }
        assertThat(Portal.running().bean(StaffAccounts.class).person("login.guessed")).isPresent();
    }
}
