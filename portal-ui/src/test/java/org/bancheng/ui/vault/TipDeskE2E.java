package org.bancheng.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.vault.VaultFixture.NEIGHBOUR;
import static org.bancheng.ui.vault.VaultFixture.PASSPHRASE;
import static org.bancheng.ui.vault.VaultFixture.STORY;
import static org.bancheng.ui.vault.VaultFixture.enrolled;
import static org.bancheng.ui.vault.VaultFixture.filed;
import static org.bancheng.ui.vault.VaultFixture.officer;

import java.util.List;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.tips.TipTracking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The officers' desk in a real browser, with the sender at the other end. */
class TipDeskE2E {

    Browser browser;

    @BeforeEach
    void sitDown() {
        browser = Browser.wide();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void anOfficerEnrolsOpensAndAsksAndTheSenderAnswersWithTheCode() {
        officer("vault-first");
        browser.signIn("vault-first").open("/desk/tips").sees("设置线索口令").isAccessible();
        browser.type("线索口令", "too short").type("再输入一遍", "too short").press("设置");
        browser.sees("12 到 128 个字符").screenshot("vault-enrol");
        browser.type("线索口令", PASSPHRASE).type("再输入一遍", PASSPHRASE + "x").press("设置");
        browser.sees("两次输入的不一样");
        browser.type("线索口令", PASSPHRASE).type("再输入一遍", PASSPHRASE).press("设置");
        browser.sees("现在没有线索").screenshot("vault-empty");

        var receipt = filed(STORY);
        browser.open("/desk/tips").sees(receipt.reference()).sees("还没打开").isAccessible();
        assertThat(browser.text()).doesNotContain("孔雀蓝", "三楼");
        browser.screenshot("vault-list").follow(receipt.reference()).sees("这条线索还没有打开");
        browser.isAccessible().screenshot("tip-cover");
        assertThat(openings(receipt)).isZero();
        browser.press("打开线索").sees("<b>粗体</b> 𠮷").isAccessible();
        browser.open("/desk/tips/" + receipt.reference()).sees("孔雀蓝").screenshot("tip");
        assertThat(openings(receipt)).isEqualTo(1);
        assertThat(browser.title()).isEqualTo("线索 · 办成");

        browser.press("受理").sees("按建议办理");
        browser.isAccessible().screenshot("tip-accept");
        browser.confirm("受理");
        browser.sees("办理中").press("回复").type("给举报人的话", "我们已经在核实");
        browser.confirm("回复");
        browser.sees("我们已经在核实").press("暂停计时").type("给举报人的话", "车牌是多少");
        browser.confirm("暂停计时");
        browser.sees("请选择一项").tick("等申请人补充").screenshot("tip-ask");
        browser.confirm("暂停计时");
        browser.sees("待补充");
        browser.press("内部备注").type("内部说明（举报人看不到）", "这句备注不能丢");

        try (var sender = Browser.phone()) {
            sender.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            sender.sees("我们已经在核实").sees("车牌是多少").sees("已被打开 1 次，由 1 名线索专员");
            sender.isAccessible().screenshot("track-tip");
            assertThat(sender.text()).doesNotContain("孔雀蓝", "某小区", "vault-first");
            sender.type("您的回复", "是浙A的车").press("发送回复").sees("已经收到您的回复");
            assertThat(sender.text()).doesNotContain("浙A的车");
            assertThat(sender.path()).isEqualTo("/track");
        }

        browser.confirm("内部备注");
        browser.sees("刚刚有变化（举报人回答）").sees("是浙A的车");
        assertThat(browser.field("内部说明（举报人看不到）").getAttribute("value")).isEqualTo("这句备注不能丢");
        browser.isAccessible().screenshot("tip-changed");
        browser.confirm("内部备注");
        browser.sees("内部备注：已完成").press("办结").tick("办成").type("给举报人的话", "查实了，谢谢");
        browser.confirm("办结");
        browser.sees("已办结").isAccessible().screenshot("tip-finished");
        assertThat(browser.script("return JSON.stringify({...localStorage, ...sessionStorage})"))
                .asString()
                .doesNotContain("孔雀蓝", "浙A", receipt.code().grouped());
        assertThat(openings(receipt)).isEqualTo(1);
    }

    @Test
    void aLockedVaultShowsNothingAndWrongPassphrasesHaveToWait() {
        var first = officer("vault-locker");
        enrolled(first);
        var colleague = officer("vault-friend");
        enrolled(colleague);
        var receipt = filed("锁上就看不到 " + STORY);
        browser.close();
        browser = Browser.phone();
        browser.signIn("vault-locker").open("/desk/tips/" + receipt.reference());
        unlock(PASSPHRASE).sees("这条线索还没有打开").press("打开线索").sees("锁上就看不到");
        browser.isAccessible().screenshot("tip");
        browser.press("内部备注").type("内部说明（举报人看不到）", "锁上以后还在");
        browser.script(
                "[...document.querySelectorAll('.vault-title vaadin-button')].forEach(b =>"
                        + " b.click())");
        browser.sees("打开线索库");
        assertThat(browser.text()).doesNotContain("锁上就看不到");
        browser.confirm("内部备注");
        browser.sees("线索库已经锁上");
        // The door behind the dialog has a field of the same name.
        browser.waitFor(By.cssSelector("vaadin-dialog[opened] input[type=password]"))
                .sendKeys(PASSPHRASE, Keys.TAB);
        browser.confirm("内部备注");
        browser.sees("内部备注：已完成").sees("锁上以后还在");
        browser.open("/desk/tips")
                .sees(receipt.reference())
                .isAccessible()
                .screenshot("vault-list");

        browser.press("锁上线索库").sees("打开线索库").isAccessible().screenshot("vault-unlock");
        for (int wrong = 0; wrong < 5; wrong++) {
            unlock("not this one " + wrong).sees("线索口令不对");
        }
        unlock(PASSPHRASE).sees("错的次数太多");
        browser.script("document.querySelector('.vault-door details').open = true");
        browser.sees("员vault-friend").isAccessible().screenshot("vault-forgot");
        browser.type("新的线索口令", PASSPHRASE + "新").type("再输入一遍", PASSPHRASE + "新");
        browser.press("重新设置").sees("请先勾选").tick("我知道以前的线索会打不开").press("重新设置");
        browser.sees("要等同事授权后您才能打开");
        assertThat(browser.text()).doesNotContain(receipt.reference());

        try (var friend = Browser.wide()) {
            friend.signIn("vault-friend").open("/desk/tips").type("线索口令", PASSPHRASE).press("打开");
            friend.sees("员vault-locker 有").isAccessible().screenshot("vault-waiting");
            friend.until("the colleague's button", () -> letIn(friend, "员vault-locker"));
            friend.sees("请先当面确认");
            // The list behind the question has a button of the same name.
            friend.waitFor(By.cssSelector("vaadin-confirm-dialog [slot=confirm-button]")).click();
            friend.sees("已授权");
        }
        browser.open("/desk/tips").sees(receipt.reference());
        browser.press("退出").open("/login").signIn("vault-locker").open("/desk/tips");
        browser.sees("打开线索库");
    }

    @Test
    void nobodyElseGetsAnything() {
        enrolled(officer("vault-holder"));
        var receipt = filed("别人看不到的话");
        VaultFixture.employ("vault-admin", "BUR-330000", Role.ADMINISTRATOR);
        VaultFixture.employ("vault-leader", VaultFixture.UNIT, Role.LEADER, Role.SUPERVISOR);
        enrolled(VaultFixture.employ("vault-other", NEIGHBOUR, Role.TIP_OFFICER));
        for (var username : List.of("vault-admin", "vault-leader")) {
            as(username);
            for (var path : List.of("/desk/tips", "/desk/tips/" + receipt.reference())) {
                assertThat(status(path)).as(username + path).isEqualTo(403);
                browser.open(path).sees("您不能打开这个页面");
            }
            assertThat(status("/desk/matters/" + receipt.reference())).isNotEqualTo(500);
        }
        as("vault-other").open("/desk/tips/XS-0000000000");
        var nothing = browser.text();
        browser.open("/desk/tips/" + receipt.reference());
        assertThat(browser.text()).isEqualTo(nothing).doesNotContain("别人看不到的话");
        browser.open("/desk/tips").type("线索口令", PASSPHRASE).press("打开").sees("现在没有线索");
        assertThat(openings(receipt)).isZero();
    }

    @Test
    void readsInEnglishAndIsWorkedByKeyboard() {
        enrolled(officer("vault-english"));
        var receipt = filed("English desk");
        browser.signIn("vault-english")
                .open("/desk/tips?lang=en")
                .type("Vault passphrase", PASSPHRASE);
        browser.press("Open").sees(receipt.reference());
        browser.waitFor(By.tagName("body")).sendKeys("j");
        browser.driver().switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ENTER);
        browser.sees("This clue is not open").press("Open the clue").sees("What was told");
        browser.screenshot("tip-en")
                .press("Do not accept")
                .tick("Not a matter for the police")
                .sees("Say which");
        browser.type("To the sender", "Please turn to 12315");
        browser.confirm("Do not accept");
        browser.sees("Do not accept: done");
        assertThat(Portal.running().bean(TipTracking.class).find(receipt.code().grouped()))
                .hasValueSatisfying(status ->
                        assertThat(status.replies().getLast().text())
                                .isEqualTo("Please turn to 12315"));
    }

    private static Boolean letIn(Browser friend, String name) {
        return (Boolean)
                friend.script(
                        "const row = [...document.querySelectorAll('.vault-waiting li')].find(li =>"
                                + " li.textContent.includes(arguments[0]));row.querySelector('vaadin-button').click();"
                                + " return true;",
                        name);
    }

    private Browser unlock(String passphrase) {
        return browser.type("线索口令", passphrase).press("打开");
    }

    private Browser as(String username) {
        browser.close();
        browser = Browser.wide();
        return browser.signIn(username);
    }

    private long status(String path) {
        return (Long)
                browser.driver()
                        .executeAsyncScript(
                                "fetch(arguments[0], {headers: {Accept: 'text/html'}}).then(r =>"
                                        + " arguments[1](r.status))",
                                path);
    }

    private static int openings(Receipt receipt) {
        return Portal.running()
                .bean(TipTracking.class)
                .find(receipt.code().grouped())
                .orElseThrow()
                .openings();
    }
}
