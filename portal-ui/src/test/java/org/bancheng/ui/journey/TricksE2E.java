package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.PortalClock;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tricks of features N3 as a clerk would play them, on the pages: each on a matter that will be
 * late, within three working days of a portal of its own. {@code TwelveTricksIT} judges each by
 * itself; here one rate has to stand against all of them. Two have no page at all: nobody can enter
 * a date of finishing, and nobody can take a promise out.
 */
class TricksE2E {

    private static final String HALL = "HALL-330108";
    private static final String NEIGHBOUR = "HALL-330109";
    private static final String BUREAU = "BUR-330108";
    private static final String BUREAU_NEXT = "BUR-330109";

    private Portal portal;
    private Browser clerk;

    @BeforeEach
    void aWorkingMorningBegins() {
        portal = Portal.fresh();
        for (var unit : List.of(HALL, NEIGHBOUR, BUREAU, BUREAU_NEXT)) {
            portal.employ(staffOf(unit), "办" + unit, unit, Role.TRIAGE_OFFICER, Role.HANDLER);
        }
        portal.employ(
                "trick-clerk", "贺文", HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        portal.employ("trick-leader", "严明", BUREAU, Role.LEADER);
        var calendar = portal.bean(Calendars.class).current();
        var day = today().plusDays(1);
        while (!calendar.isWorking(day)
                || !calendar.isWorking(day.plusDays(1))
                || !calendar.isWorking(day.plusDays(2))) {
            day = day.plusDays(1);
        }
        tenOClock(day);
        clerk = Browser.wide().visiting(portal).signIn("trick-clerk");
    }

    @AfterEach
    void goHome() {
        clerk.close();
        portal.close();
    }

    @Test
    void noPageRaisesTheRate() {
        finish(accepted("办好的一件", 0));
        var reopened = accepted("先办结再说", 1);
        var paused = accepted("前一天停表", 2);
        var extended = accepted("改会商再延期", 3);
        var merged = accepted("并进新来的", 4);
        var passed = accepted("推给邻区", 5);
        var withdrawn = accepted("劝人撤回", 6);
        var split = accepted("拆成三件", 7);
        var rejected = filed("先不受理", 8);

        finishAndSeeItComeBack(reopened);
        pause(paused);
        consultAndExtend(extended);
        handOver(passed);
        withdraw(withdrawn);
        reject(rejected);
        var again =
                new ArrayList<>(List.of(register("劝人撤回", "当事人6", 6), register("先不受理", "当事人8", 8)));

        tenOClock(today().plusDays(1)); // the day of the promises
        var fresh = accepted("新来的一件", 9); // this one is kept
        merge(merged, fresh);

        tenOClock(today().plusDays(1)); // and now they are late
        portal.bean(DeadlineWatch.class).sweep();
        again.add(register("拆成三件", "当事人7", 7));
        again.add(register("拆成三件", "当事人7", 7));
        again.forEach(this::accept);
        resume(paused);
        again.addAll(
                List.of(
                        fresh.matter(),
                        reopened.matter(),
                        paused.matter(),
                        extended.matter(),
                        passed.matter(),
                        split.matter()));
        again.forEach(this::finish);

        try (var public_ = Browser.wide().visiting(portal)) {
            public_.open("/figures").sees("期限内办结");
            var rate = public_.waitFor(By.cssSelector("[data-figure=onTimeRateFirstPromise]"));
            assertThat(rate.getDomAttribute("data-numerator"))
                    .as("the one kept, and the new one that is in time itself")
                    .isEqualTo("2");
            assertThat(rate.getDomAttribute("data-denominator"))
                    .as("those, five tricks, the merged one, two filed again and two split off")
                    .isEqualTo("11");
        }
    }

    private void finishAndSeeItComeBack(Receipt receipt) {
        open(receipt).press("办结").sees("给群众的答复");
        assertThat(clerk.driver().findElements(By.cssSelector("vaadin-date-picker, [type=date]")))
                .as("nobody says when it was finished")
                .isEmpty();
        clerk.tick("办成").type("给群众的答复", "已经办好").choose("做了什么", "更正了登记信息");
        clerk.choose("没有证明的原因", "结果在业务系统里，不能导出").confirm("办结").sees("已办结");
        try (var resident = Browser.phone().visiting(portal)) {
            track(resident, receipt);
            resident.waitFor(By.cssSelector(".afterwards summary")).click();
            resident.type("哪里没有办好", "什么都没有办").press("要求重新办理").sees("重新办理的目标日期");
        }
    }

    private void pause(Receipt receipt) {
        open(receipt).press("暂停计时").type("要群众做什么", "请再补一份说明");
        clerk.confirm("暂停计时").sees("已暂停");
    }

    private void consultAndExtend(Receipt receipt) {
        open(receipt).press("发起会商").type("理由", "要问外地").confirm("发起会商");
        clerk.sees("邀请会商单位").press("申请延期").type("延长几个工作日", "1");
        clerk.type("为什么要延期", "等外地回函").confirm("申请延期").sees("等领导决定");
        try (var leader = Browser.wide().visiting(portal).signIn("trick-leader")) {
            leader.open("/desk/matters/" + receipt.reference()).press("批准延期");
            leader.confirm("批准延期").sees("已批准");
        }
    }

    private void handOver(Receipt receipt) {
        open(receipt).press("转办").tick("其他单位").choose("单位", "萧山区公安政务服务大厅");
        clerk.type("理由", "不归我们管").confirm("转办");
        clerk.until(
                "the neighbour to have it",
                () ->
                        column(receipt.matter(), "unit_code").equals(NEIGHBOUR)
                                ? Boolean.TRUE
                                : null);
    }

    private void withdraw(Receipt receipt) {
        try (var resident = Browser.phone().visiting(portal)) {
            track(resident, receipt);
            resident.driver().findElements(By.cssSelector(".further summary")).getLast().click();
            resident.press("确认撤回").sees("您已经撤回");
        }
    }

    private void reject(Receipt receipt) {
        open(receipt).press("不予受理").sees("告诉群众该找谁").confirm("不予受理").sees("不予受理");
        assertThat(column(receipt.matter(), "state")).isEqualTo("NOT_ACCEPTED");
    }

    private void merge(Receipt late, Receipt into) {
        open(late).press("并案").type("并入哪一件（受理编号）", into.reference());
        clerk.confirm("并案").sees("已并入");
    }

    /** The same once more, by the page for those who come to the window. */
    private MatterId register(String title, String name, int telephone) {
        clerk.open("/desk/register").sees("卡在哪个窗口");
        clerk.type("要办的事项", title).choose("事项类别", "户籍").type("问题描述", "同一件事再登记一次");
        clerk.choose("当事人怎么来的", "打电话来").tick("已在电话里念给当事人听，当事人同意由窗口登记姓名、电话和经过，用来办这件事，查询码在电话里告诉当事人。");
        clerk.type("姓名", name).type("手机号码", phone(telephone)).press("提交");
        clerk.waitFor(By.id("receipt-code"));
        var reference = clerk.waitFor(By.id("reference")).getText();
        clerk.tick("我已保存查询码").press("完成，去看这个事项").sees(reference);
        return portal.bean(JdbcClient.class)
                .sql("SELECT id FROM matter WHERE reference = ?")
                .param(reference)
                .query((row, n) -> new MatterId(row.getLong(1)))
                .single();
    }

    private Receipt filed(String title, int who) {
        var form =
                new PetitionForm(
                        title,
                        "HOUSEHOLD",
                        HALL,
                        null,
                        "去了三趟",
                        "当事人" + who,
                        new PhoneNumber(phone(who)),
                        null,
                        Set.of(Signal.QUICK_FIX),
                        Locale.SIMPLIFIED_CHINESE);
        return portal.bean(PetitionIntake.class).file(form, UUID.randomUUID().toString());
    }

    private Receipt accepted(String title, int who) {
        var receipt = filed(title, who);
        accept(receipt.matter());
        return receipt;
    }

    private void accept(MatterId id) {
        var plan = new Plan(List.of(HandlingMode.IMMEDIATE));
        portal.bean(Triage.class).accept(holder(id), id, version(id), new Decision(plan, "马上能办"));
    }

    private void finish(Receipt receipt) {
        finish(receipt.matter());
    }

    private void finish(MatterId id) {
        if (column(id, "route").equals("ESCALATION") && column(id, "unit_code").equals(BUREAU)) {
            var leader = portal.bean(StaffAccounts.class).person("trick-leader").orElseThrow();
            portal.bean(EscalationDesk.class).accept(leader, id, version(id)); // it rose by itself
            portal.bean(EscalationDesk.class).decide(leader, id, version(id), "同意");
        }
        var by = holder(id);
        if (column(id, "route").equals("IMMEDIATE")) {
            portal.bean(ImmediateDesk.class)
                    .record(
                            by,
                            id,
                            version(id),
                            WorkForm.unproven("EXPLAINED", "已当面讲清楚", "TOLD_ONLY"));
        }
        portal.bean(Handling.class).finish(by, id, version(id), Result.ACHIEVED, "已办好");
    }

    private void resume(Receipt receipt) {
        var id = receipt.matter();
        portal.bean(Handling.class).resume(holder(id), id, version(id));
    }

    private Person holder(MatterId id) {
        return portal.bean(StaffAccounts.class)
                .person(staffOf(column(id, "unit_code")))
                .orElseThrow();
    }

    private int version(MatterId id) {
        return Integer.parseInt(column(id, "version"));
    }

    private String column(MatterId id, String name) {
        return portal.bean(JdbcClient.class)
                .sql("SELECT " + name + " FROM matter WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private Browser open(Receipt receipt) {
        return clerk.open("/desk/matters/" + receipt.reference());
    }

    private static void track(Browser resident, Receipt receipt) {
        resident.open("/track").type("查询码", receipt.code().grouped()).press("查询");
        resident.sees(receipt.reference());
    }

    private LocalDate today() {
        return Shanghai.dateOf(portal.bean(Clock.class).instant());
    }

    private void tenOClock(LocalDate day) {
        var then = day.atTime(LocalTime.of(10, 0)).atZone(Shanghai.ZONE).toInstant();
        portal.bean(PortalClock.class)
                .shift(Duration.between(portal.bean(Clock.class).instant(), then));
    }

    private static String staffOf(String unit) {
        return "trick-" + unit.toLowerCase(Locale.ROOT);
    }

    private static String phone(int who) {
        return "1380000610" + who;
    }
}
