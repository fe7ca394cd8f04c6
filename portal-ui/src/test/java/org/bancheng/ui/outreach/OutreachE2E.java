package org.bancheng.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event from its draft to the door, as its manager and three residents live it. */
class OutreachE2E {

    private final EventFixture fixture = new EventFixture();

    @Test
    void anEventIsMadeFilledGivenBackAndCheckedIn() {
        fixture.manager();
        String event;
        try (var manager = Browser.wide()) {
            manager.signIn(EventFixture.MANAGER);
            manager.open("/desk/outreach").press("新建活动").press("保存");
            manager.sees("请填写活动名称").sees("请选择活动种类").sees("请填写地点");
            manager.screenshot("outreach-new-errors");
            manager.type("活动名称", "社区禁毒开放日𠮷").choose("活动种类", "宣讲");
            manager.type("地点", "翠苑街道文化站").type("活动介绍", "听民警讲案例");
            manager.type("咨询电话", "0571-88880110").type("无障碍", "一楼，无台阶");
            manager.confirm("保存");
            manager.sees("下一步：加一个场次");
            event = manager.path().replaceAll(".*/", "");
            manager.press("加一个场次");
            set(manager, "开始时间", day(6, 9));
            set(manager, "结束时间", day(6, 8));
            set(manager, "报名截止", day(5, 17));
            manager.type("名额", "2");
            manager.confirm("保存");
            manager.sees("结束时间要在开始之后");
            set(manager, "结束时间", day(6, 11));
            manager.confirm("保存");
            manager.sees("已报 0／2 人").press("发布");
            manager.confirm("发布");
            manager.sees("报名中").screenshot("outreach-event");
        }
        String first;
        try (var resident = Browser.phone()) {
            resident.open("/events/" + event).sees("一楼，无台阶").follow("打不开或填不了？用简易版报名");
            resident.waitFor(By.name("token"));
            resident.isAccessible().screenshot("plain-event");
            resident.type("姓名", "王芳").type("手机号码", "13800001001");
            resident.type("电子邮箱", "first@example.org").press("报名").sees("报名成功");
            first = resident.waitFor(By.id("receipt-code")).getText();
            resident.isAccessible().screenshot("plain-event-receipt");
            resident.open("/events/" + event).type("姓名", "李强").type("手机号码", "13800001002");
            resident.press("报名").sees("报名成功");
            resident.tick("我已保存查询码");
            resident.open("/plain/events/" + event).sees("已满，可候补");
            resident.type("姓名", "赵敏").type("手机号码", "13800001003");
            resident.type("电子邮箱", "third@example.org").tick("轮椅通道和座位");
            resident.press("报名").sees("已经排上候补").sees("您排在第一位");
            resident.screenshot("plain-event-waiting");
            resident.open("/plain/track").type("查询码", first).press("查询").sees("已预约");
            resident.isAccessible().screenshot("plain-place");
        }
        try (var resident = Browser.wide()) {
            resident.open("/track").type("查询码", first).press("查询").sees("已预约");
            resident.press("取消报名").press("确定取消").sees("报名已经取消");
        }
        assertThat(lettersTo("third@example.org")).contains("WAITING", "PROMOTED");
        assertThat(lettersTo("first@example.org")).containsOnly("BOOKED", "CANCELLED");
        try (var manager = Browser.wide()) {
            manager.signIn(EventFixture.MANAGER);
            manager.open("/desk/outreach").sees("社区禁毒开放日𠮷").sees("等您处理的报名");
            manager.screenshot("outreach-list");
            manager.open("/desk/outreach/" + event).follow("签到表");
            manager.sees("已到 0 人／应到 2 人").sees("赵敏").sees("轮椅通道和座位").sees("138****1003");
            assertThat(manager.text()).doesNotContain("13800001003");
            manager.press("显示号码").press("签到").sees("已到 1 人／应到 2 人");
            manager.screenshot("outreach-sheet");
            manager.press("撤销签到").sees("已到 0 人／应到 2 人").press("签到").sees("已到 1 人");
            manager.follow("办理").sees("报名内容").screenshot("outreach-matter");
            manager.press("回复").type("回复的内容", "轮椅位留好了");
            manager.confirm("回复");
            manager.sees("轮椅位留好了");
        }
    }

    @Test
    void cancellingSaysFirstWhoIsToldAndOthersFindNothing() {
        long event = fixture.event("要取消的活动", EventKind.CULTURE, 14, 5);
        fixture.signUp(event, "没留邮箱", 2);
        Portal.running().employ("outreach.other", "外区的人", "NDC-330105", Role.OUTREACH_MANAGER);
        long session =
                Portal.running()
                        .bean(EventDesk.class)
                        .find(fixture.manager(), event)
                        .orElseThrow()
                        .sessions()
                        .getFirst()
                        .id();
        try (var other = Browser.wide()) {
            other.signIn("outreach.other").open("/desk/outreach").sees("没有将要举办的活动");
            other.open("/desk/outreach/" + event).sees("没有这个页面");
            other.open("/desk/outreach/sessions/" + session).sees("没有这个页面");
            other.driver()
                    .get(
                            Portal.running()
                                    .address("/desk/outreach/sessions/" + session + "/print")
                                    .toString());
            assertThat(other.text()).doesNotContain("没留邮箱");
        }
        try (var manager = Browser.phone()) {
            manager.signIn(EventFixture.MANAGER).open("/desk/outreach/" + event);
            manager.screenshot("outreach-event").press("复制");
            manager.sees("复制成一个新草稿").press("返回");
            manager.press("取消活动").sees("有 1 组、共 2 人").sees("1 组没留邮箱");
            manager.screenshot("outreach-cancel");
            fixture.touch(event);
            manager.confirm("取消活动");
            manager.sees("刚被别人改过");
            manager.confirm("取消活动");
            manager.sees("已取消").sees("打电话告诉他们").follow("签到表").sees("没留邮箱");
            manager.screenshot("outreach-sheet");
            manager.driver()
                    .get(
                            Portal.running()
                                    .address("/desk/outreach/sessions/" + session + "/print")
                                    .toString());
            manager.sees("签到表");
            manager.screenshot("outreach-print");
        }
    }

    private static List<String> lettersTo(String address) {
        var crypto = Portal.running().bean(FieldCrypto.class);
        return Portal.running()
                .bean(JdbcClient.class)
                .sql("SELECT id, event, recipient FROM outbox")
                .query((row, n) -> {
                    var to =
                            crypto.openText(
                                    new RowIdentity("outbox", "recipient", row.getLong("id")),
                                    row.getBytes("recipient"));
                    return to.equals(address) ? row.getString("event") : "";
                })
                .list()
                .stream()
                .filter(event -> !event.isEmpty())
                .toList();
    }

    private static LocalDateTime day(int days, int hour) {
        var now = Portal.running().bean(Clock.class).instant();
        return Shanghai.dateOf(now).plusDays(days).atTime(LocalTime.of(hour, 0));
    }

    private static void set(Browser browser, String label, LocalDateTime at) {
        browser.script(
                "arguments[0].value = arguments[1];"
                        + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                browser.field(label),
                at.toString());
    }
}
