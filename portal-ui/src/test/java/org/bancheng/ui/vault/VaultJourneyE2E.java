package org.bancheng.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.vault.VaultFixture.PASSPHRASE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clue that came as a petition, its reward, and the officers' own keys, in a real browser. */
class VaultJourneyE2E {

    static final String HALL = "HALL-330111";
    static final String UNIT = "NDC-330111";

    Browser browser;

    @BeforeEach
    void sitDown() {
        VaultFixture.employ(
                "seal-clerk", HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        VaultFixture.employ("seal-officer", UNIT, Role.TIP_OFFICER);
        VaultFixture.employ("seal-payer", UNIT, Role.PAYMENT_OFFICER);
        browser = Browser.wide();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void aClueFiledAsAPetitionIsSealedOverRewardedAndPaid() {
        var receipt = filed();
        browser.signIn("seal-officer").open("/desk/tips").type("线索口令", PASSPHRASE);
        browser.type("再输入一遍", PASSPHRASE).press("设置").sees("现在没有线索");
        as("seal-clerk").open("/desk/matters/" + receipt.reference()).sees("孔雀蓝的车");
        browser.press("移入线索库").sees("移入后不能撤回").isAccessible().screenshot("seal-over");
        browser.confirm("移入线索库");
        browser.sees("请先确认").tick("我确认这是毒品线索，移入后这里不再保留");
        browser.confirm("移入线索库");
        browser.sees("移入线索库：已完成").sees("已经移入线索库").isAccessible().screenshot("sealed-over");
        assertThat(browser.text()).doesNotContain("孔雀蓝", "王小明", "13800000888");
        browser.open("/desk?view=ALL");
        assertThat(browser.text()).doesNotContain("孔雀蓝");
        assertThat(letters(receipt)).isZero();

        as("seal-officer").open("/desk/tips").type("线索口令", PASSPHRASE).press("打开");
        browser.sees("XS-");
        browser.waitFor(By.cssSelector("a[href*='desk/tips/XS-']")).click();
        browser.press("打开线索").sees("孔雀蓝的车").sees("办结以后再保存 180 天");
        browser.press("受理").sees("按建议办理");
        browser.confirm("受理");
        browser.sees("办理中").press("办结").tick("办成").type("给举报人的话", "查实了，谢谢");
        browser.confirm("办结");
        browser.sees("请在").sees("十五个工作日").sees("将在").isAccessible().screenshot("tip-reward-due");
        browser.press("奖励通知").sees("个月内领取");
        browser.confirm("奖励通知");
        browser.sees("请选择一项").tick("给予奖励").type("金额（元）", "100");
        browser.confirm("奖励通知");
        browser.sees("不在规定的范围内").type("金额（元）", "3000");
        browser.isAccessible().screenshot("tip-reward");
        browser.confirm("奖励通知");
        browser.sees("已通知奖励 ¥3,000");

        String code;
        try (var sender = Browser.phone()) {
            sender.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            sender.sees("奖励 ¥3,000")
                    .sees("已经加密转给线索专员")
                    .sees("快速离开")
                    .isAccessible()
                    .screenshot("track-reward");
            assertThat(sender.text()).doesNotContain("孔雀蓝");
            assertThat(sender.title()).isEqualTo("查询进度 · 办成");
            sender.press("领取奖励").sees("领奖码在下面").isAccessible().screenshot("track-claimed");
            code = sender.waitFor(By.id("payment-code")).getText();
            sender.waitFor(By.tagName("body")).sendKeys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE);
            sender.until(
                    "elsewhere",
                    () -> sender.driver().getCurrentUrl().contains("/track") ? null : true);
        }
        as("seal-payer").sees("奖励发放").isAccessible().screenshot("payments");
        assertThat(browser.path()).isEqualTo("/desk/payments");
        browser.type("领奖码", "0000-0000-0000-0000").press("查询").sees("没有这个领奖码");
        browser.type("领奖码", code.toLowerCase(Locale.ROOT)).press("查询").sees("¥3,000");
        browser.isAccessible().screenshot("payments-found").press("确认已付").sees("不能撤回");
        browser.waitFor(By.cssSelector("vaadin-confirm-dialog [slot=confirm-button]")).click();
        browser.sees("已经发放").sees("本单位今年已发放 1 笔");
        for (var path : List.of("/desk/tips", "/desk", "/admin/people")) {
            browser.open(path);
            assertThat(browser.text()).doesNotContain("XS-", "孔雀蓝");
        }
    }

    @Test
    void anOfficerChangesThePassphraseKeepsTheRosterAndCannotLeaveAsTheLast() {
        var officer = VaultFixture.employ("key-officer", "NDC-330112", Role.TIP_OFFICER);
        VaultFixture.enrolled(officer);
        VaultFixture.filedIn("330112", "只有一个人能打开");
        browser.signIn("key-officer").open("/desk/tips").type("线索口令", PASSPHRASE).press("打开");
        browser.sees("XS-").isAccessible().screenshot("vault-links").follow("口令与离任");
        unfold();
        browser.sees("有 1 条线索只有您能打开").isAccessible().screenshot("own-key");
        browser.type("现在的线索口令", "wrong passphrase").type("新的线索口令", PASSPHRASE + "新");
        browser.type("再输入一遍", PASSPHRASE + "新").press("更换").sees("线索口令不对");
        browser.type("现在的线索口令", PASSPHRASE).type("新的线索口令", PASSPHRASE + "新");
        browser.type("再输入一遍", PASSPHRASE + "新").press("更换").sees("已经更换");
        browser.open("/desk/tips").press("锁上线索库").type("线索口令", PASSPHRASE + "新");
        browser.press("打开").sees("XS-");

        browser.follow("值班表").sees("所有线索专员").isAccessible().screenshot("duty");
        browser.close();
        browser = Browser.phone();
        browser.signIn("key-officer").open("/desk/tips/duty").isAccessible().screenshot("duty");

        VaultFixture.enrolled(VaultFixture.employ("key-second", "NDC-330112", Role.TIP_OFFICER));
        browser.open("/desk/tips/key").type("线索口令", PASSPHRASE + "新").press("打开");
        unfold();
        browser.sees("离任时会授权给：员key-second").isAccessible().screenshot("own-key");
        browser.press("交接并离任").sees("请先勾选").tick("我确认离任，以后打不开这些线索").press("交接并离任");
        browser.sees("设置线索口令");
        try (var second = Browser.wide()) {
            second.signIn("key-second").open("/desk/tips").type("线索口令", PASSPHRASE).press("打开");
            second.sees("XS-");
        }
    }

    private void unfold() {
        browser.waitFor(By.cssSelector(".own-key details"));
        browser.script("document.querySelectorAll('.own-key details').forEach(d => d.open = true)");
    }

    private static Receipt filed() {
        var form =
                new PetitionForm(
                        "孔雀蓝的车夜里送货",
                        "HOUSEHOLD",
                        HALL,
                        null,
                        "孔雀蓝的车每晚十点到三楼",
                        "王小明",
                        new PhoneNumber("13800000888"),
                        new EmailAddress("wang@example.org"),
                        Set.of(),
                        Locale.SIMPLIFIED_CHINESE);
        return Portal.running().bean(PetitionIntake.class).file(form, UUID.randomUUID().toString());
    }

    /** Letters about the petition, to the resident or to staff. */
    private static int letters(Receipt receipt) {
        Integer count =
                Portal.running()
                        .bean(JdbcTemplate.class)
                        .queryForObject(
                                "SELECT COUNT(*) FROM outbox WHERE matter_id = ?",
                                Integer.class,
                                receipt.matter().value());
        return count == null ? -1 : count;
    }

    private Browser as(String username) {
        browser.close();
        browser = Browser.wide();
        return browser.signIn(username);
    }
}
