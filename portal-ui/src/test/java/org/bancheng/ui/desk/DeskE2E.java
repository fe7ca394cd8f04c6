package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.BUREAU;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.filedWithMail;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.util.List;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clerks do at the desk, in a real browser. */
class DeskE2E {

    Browser browser;

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @BeforeEach
    void sitDown() {
        browser = Browser.wide();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void takesAPetitionFromTheListToItsAnswer() {
        var receipt = filed("补办户口簿", Signal.DATA_SYNC, Signal.CROSS_REGION);
        browser.signIn("desk-clerk").open("/desk").sees("补办户口簿").screenshot("desk");
        browser.isAccessible().follow(receipt.reference());
        browser.sees("粗体").sees("会商办").sees("13800000001").screenshot("matter").isAccessible();
        assertThat(browser.waitFor(By.id("promise")).getAttribute("datetime"))
                .isEqualTo(String.valueOf(receipt.promised().current()));

        browser.press("受理").sees("按建议办理").isAccessible();
        browser.confirm("受理");
        browser.sees("办理中");
        assertThat(file(receipt).matter().route()).isEqualTo(HandlingMode.IMMEDIATE);

        browser.press("回复").type("回复的内容", "已经帮您联系外地窗口");
        browser.confirm("回复");
        browser.sees("已经帮您联系外地窗口");

        browser.press("办结").type("给群众的答复", "户口簿已补办");
        browser.confirm("办结");
        browser.sees("请选择办理结果").tick("办成");
        browser.confirm("办结");
        browser.sees("请选择做了什么").choose("做了什么", "出具、补发了证件或证明");
        browser.confirm("办结");
        browser.sees("请附上办理证明").choose("没有证明的原因", "原件已交给群众").isAccessible();
        browser.confirm("办结");
        browser.sees("已办结");
        var seen = Portal.running().bean(Tracking.class).find(receipt.code().grouped());
        assertThat(seen.orElseThrow().closing().result()).isEqualTo(Result.ACHIEVED);
        assertThat(seen.orElseThrow().messages())
                .extracting(Message::text)
                .containsExactly("已经帮您联系外地窗口", "户口簿已补办");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        var receipt = filed("两人同时办");
        browser.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        browser.press("受理");
        browser.confirm("受理");
        browser.sees("办理中").press("回复").type("回复的内容", "这句话不能丢");
        Portal.running()
                .bean(Handling.class)
                .note(person("desk-handler"), receipt.matter(), version(receipt), "同事先写了一句");

        browser.confirm("回复");
        browser.sees("刚刚被别人改动过").sees("同事先写了一句");
        assertThat(browser.field("回复的内容").getAttribute("value")).isEqualTo("这句话不能丢");
        browser.confirm("回复");
        browser.sees("这句话不能丢");
        assertThat(file(receipt).messages()).hasSize(1);
    }

    @Test
    void aDoublePressSendsOnce() {
        var receipt = filed("连按两下");
        browser.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        browser.press("内部备注").type("备注", "只写一次");
        var button = browser.inDialog("内部备注");
        browser.script("arguments[0].click(); arguments[0].click();", button);
        browser.sees("内部备注：已完成");
        assertThat(file(receipt).notes()).hasSize(1);
    }

    @Test
    void anotherPlanWantsAReasonAndSaysWhatItPromises() {
        var receipt = filed("改成提级办");
        browser.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        browser.press("受理").sees("按建议办理");
        browser.script("arguments[0].click()", browser.field("按建议办理：马上办"));
        browser.tick("提级办").sees("只能延长这一次");
        browser.confirm("受理");
        browser.sees("请写明理由").type("理由", "窗口没有权限");
        browser.confirm("受理");
        browser.sees("受理时延长");
        assertThat(file(receipt).matter().state()).isEqualTo(MatterState.IN_HANDLING);
    }

    @Test
    void everybodySeesOnlyTheButtonsOfTheirRoles() {
        var receipt = filed("谁能做什么");
        browser.signIn("desk-supervisor").open(DeskAddresses.matter(receipt.reference()));
        assertThat(buttons()).containsExactly("回避", "催办", "内部备注");
        as("desk-leader").open(DeskAddresses.matter(receipt.reference()));
        assertThat(buttons()).containsExactly("移入线索库", "指定承办人", "转办", "回避", "内部备注");
        as("desk-handler").open(DeskAddresses.matter(receipt.reference()));
        assertThat(buttons()).containsExactly("移入线索库", "回避", "内部备注");
    }

    @Test
    void aMatterOfAnotherUnitLooksLikeNoneAtAll() {
        var receipt = filed("别的单位看不到");
        browser.signIn("desk-stranger").open("/desk/matters/BC20200101-000000");
        var nothing = browser.text();
        browser.open(DeskAddresses.matter(receipt.reference()));
        assertThat(browser.text()).isEqualTo(nothing).doesNotContain("别的单位看不到");
    }

    @Test
    void theListIsWorkedByKeyboard() {
        var receipt = filed("键盘也能办");
        browser.signIn("desk-clerk").open("/desk").sees("键盘也能办");
        var body = browser.waitFor(By.tagName("body"));
        body.sendKeys("/");
        assertThat(browser.driver().switchTo().activeElement().getAccessibleName()).isEqualTo("搜索");
        browser.driver().switchTo().activeElement().sendKeys(receipt.reference());
        browser.until("one row", () -> rows() == 1 ? Boolean.TRUE : null);
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        browser.script("document.activeElement.blur()");
        body.sendKeys("j");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.until(
                "the matter",
                () -> browser.path().endsWith(receipt.reference()) ? Boolean.TRUE : null);
    }

    @Test
    void saysThatMailsWaitAndWhatBecameOfEach() {
        var receipt = filedWithMail("通知没有送到");
        Portal.running()
                .bean(JdbcClient.class)
                .sql("UPDATE outbox SET state = 'FAILED', attempts = 1 WHERE matter_id = ?")
                .param(receipt.matter().value())
                .update();
        browser.signIn("desk-leader").open("/desk");
        browser.until(
                "the notice",
                () -> {
                    browser.open("/desk");
                    return browser.text().contains("还没有设置邮件服务器") ? Boolean.TRUE : null;
                });
        browser.isAccessible().screenshot("desk-mails-waiting");
        browser.open(DeskAddresses.matter(receipt.reference())).sees("1 份通知没有送到");
        browser.sees("收到事项").sees("没有送到").isAccessible().screenshot("matter-deliveries");
        assertThat(browser.text()).doesNotContain("还没有设置邮件服务器");
        var record = browser.waitFor(By.cssSelector(".deliveries")).getText();
        assertThat(record).doesNotContain("@");
        as("desk-supervisor").open("/desk").sees("通知没有送到");
        assertThat(browser.text()).doesNotContain("还没有设置邮件服务器");
    }

    @Test
    void administratorsAreToldOfMattersThatFailAtTheirDeadline() {
        var jdbc = Portal.running().bean(JdbcClient.class);
        var id = filed("到期处理不了").matter().value();
        Portal.running().employ("desk-admin", "管事", BUREAU, Role.ADMINISTRATOR);
        jdbc.sql("INSERT INTO watch_trouble (matter_id, tries, fault) VALUES (?, 5, 'x')")
                .param(id)
                .update();
        try (var admin = Browser.wide()) {
            admin.signIn("desk-admin").open("/admin/people").sees("到期时多次处理失败");
        } finally {
            jdbc.sql("DELETE FROM watch_trouble WHERE matter_id = ?").param(id).update();
        }
    }

    @Test
    void aTelephoneShowsCardsWithoutScrollingSideways() {
        var receipt = filed("手机上看", Signal.LIVELIHOOD);
        browser.close();
        browser = Browser.phone();
        browser.signIn("desk-clerk").open("/desk").sees("手机上看").screenshot("desk");
        browser.isAccessible().follow(receipt.reference());
        browser.sees("承诺办结期限").screenshot("matter").isAccessible();
        browser.press("转办").sees("本单位同事").isAccessible();
    }

    private Browser as(String username) {
        browser.close();
        browser = Browser.wide();
        return browser.signIn(username);
    }

    private long rows() {
        var rows = (Number) browser.script("return document.querySelector('vaadin-grid').size");
        return rows == null ? 0 : rows.longValue();
    }

    private List<String> buttons() {
        browser.waitFor(By.cssSelector(".steps-bar vaadin-button"));
        return browser.driver().findElements(By.cssSelector(".steps-bar vaadin-button")).stream()
                .map(button -> button.getText().strip())
                .toList();
    }
}
