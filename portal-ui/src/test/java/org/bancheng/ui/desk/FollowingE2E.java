package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.ui.demo.Stage;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.absences.Absences;
import org.bancheng.workflow.absences.Colleague;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.PortalClock;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** 催办 from the telephone to the leader's board, and AB 角 before somebody leaves. */
class FollowingE2E {

    Browser browser = Browser.phone();

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void anUrgeReachesTheLeadersBoardAndAReplyTakesItOff() {
        var receipt = inHandling("催办到看板");
        track(receipt).sees("着急？可以催办").isAccessible().screenshot("urge-track");
        browser.type("想说的话（可以不填）", "学校后天截止 𠮷<b>").press("催办").sees("已经催办").sees("起可以催办");
        browser.isAccessible().screenshot("urge-track-done");

        as("desk-leader").open("/desk/board").sees("催办到看板").isAccessible();
        browser.screenshot("board").follow("催办到看板").sees("学校后天截止 𠮷<b>").sees("未答复");
        browser.isAccessible().screenshot("urge-matter");
        Portal.running()
                .bean(Handling.class)
                .reply(person("desk-clerk"), receipt.matter(), version(receipt), "明天办好");
        browser.open("/desk/board");
        assertThat(browser.text()).doesNotContain("催了 1 次");
    }

    @Test
    void nobodyLeavesWhileADueMatterHasNobody() {
        var receipt = inHandling("到期的事");
        Portal.running()
                .bean(Triage.class)
                .assign(
                        person("desk-clerk"),
                        receipt.matter(),
                        version(receipt),
                        person("desk-handler").id(),
                        null);
        var today = Shanghai.dateOf(Portal.running().bean(Clock.class).instant());
        as("desk-handler").open("/desk/absences").sees("没有登记的休假");
        day(0, today);
        day(1, today.plusDays(25));
        browser.sees("到期的事").isAccessible().screenshot("absence-entry");
        browser.press("保存").sees("请先选一位可以代理的人");
        browser.choose("代理人（B 角），新来的事项也由他办", "贺文");
        browser.press("保存").sees("还有到期的事项没有代理人");
        assertThat(Portal.running().bean(Absences.class).current(person("desk-handler"))).isEmpty();
        browser.press("都交给上面的代理人").tick("平时都由他代理，下次先选他");
        browser.press("保存").sees("已经登记").sees("贺文 代理");
        browser.isAccessible().screenshot("absences");
        assertThat(Portal.running().bean(Absences.class).people(person("desk-handler")).getFirst())
                .extracting(Colleague::deputy)
                .isEqualTo(person("desk-clerk").id());
        browser.open(DeskAddresses.matter(receipt.reference())).sees("贺文（代 施恩）");
        browser.open("/desk/absences").press("提前回来").sees("已经结束");
        browser.open(DeskAddresses.matter(receipt.reference()));
        assertThat(browser.sees("施恩").text()).doesNotContain("代 施恩");
        assertThat(file(receipt).assigneeName()).isEqualTo("施恩");
    }

    /** The calendar that opens while typing covers the fields below, so the days are set. */
    private void day(int field, LocalDate day) {
        browser.waitFor(By.cssSelector("vaadin-date-picker"));
        browser.script(
                "document.querySelectorAll('vaadin-date-picker')[arguments[0]].value = arguments[1]",
                field,
                day.toString());
    }

    @Test
    void whatIsPassedAroundShowsItsWayToTheLeader() {
        var receipt = inHandling("踢来踢去的事");
        handOver("desk-clerk", receipt, "HALL-330109", "户籍在那边");
        handOver("desk-stranger", receipt, DeskFixture.HALL, "不归我们管");
        handOver("desk-clerk", receipt, "HALL-330109", "再核对一次");
        handOver("desk-stranger", receipt, DeskFixture.HALL, "商定由你们办");
        browser.signIn("desk-leader").open("/desk/board").sees("已经转办 4 次").isAccessible();
        browser.screenshot("board-passed").follow("踢来踢去的事").sees("流转计").sees("不归我们管");
        browser.sees("首接单位").sees("再转需要分管领导来办").isAccessible().screenshot("passage");
    }

    private static void handOver(String by, Receipt receipt, String unit, String reason) {
        var who = person(by);
        var files = Portal.running().bean(MatterFiles.class);
        var matter = files.find(who, receipt.reference()).orElseThrow().matter();
        Portal.running()
                .bean(Triage.class)
                .handOver(
                        who,
                        receipt.matter(),
                        Objects.requireNonNull(matter.version()),
                        unit,
                        reason);
    }

    /** Filed two working days ago, so that it may be urged, and accepted. */
    private static Receipt inHandling(String title) {
        var portal = Portal.running();
        var receipt = new AtomicReference<@Nullable Receipt>();
        portal.bean(PortalClock.class)
                .inThePast(
                        portal.bean(Stage.class).workingDaysAgo(2, LocalTime.of(10, 0)),
                        () -> receipt.set(accepted(title)));
        return Objects.requireNonNull(receipt.get());
    }

    private static Receipt accepted(String title) {
        var receipt = filed(title, Signal.CROSS_REGION);
        Portal.running()
                .bean(Triage.class)
                .accept(person("desk-clerk"), receipt.matter(), version(receipt), null);
        return receipt;
    }

    private Browser track(Receipt receipt) {
        browser.open("/track").type("查询码", receipt.code().grouped());
        return browser.press("查询");
    }

    private Browser as(String username) {
        browser.close();
        browser = Browser.wide();
        return browser.signIn(username);
    }
}
