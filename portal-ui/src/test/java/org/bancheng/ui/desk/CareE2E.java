package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.care.CareForm;
import org.bancheng.workflow.care.CareState;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** 暖心办 between a clerk and a resident, in a real browser. */
class CareE2E {

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void theClerkOffersTheResidentSaysYesAndTheVisitIsWrittenDown() {
        var receipt = accepted("老人换证");
        var promise = file(receipt).matter().promised();
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.press("提供暖心服务").sees("上门服务");
            moment(desk, "moment-care-offer-when", now().plus(Duration.ofDays(2)));
            desk.type("地点", "文三路 90 号 𠮷<b>").type("对群众说明做什么、要准备什么", "带好旧证");
            desk.isAccessible().screenshot("care-offer").confirm("提供暖心服务");
            desk.sees("等群众答复").isAccessible();
        }
        try (var home = Browser.phone()) {
            home.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("文三路 90 号 𠮷<b>").sees("不影响这件事的办理和期限");
            home.isAccessible().screenshot("care-track").press("我需要");
            home.sees("已经记下：您需要");
        }
        assertThat(state(receipt)).isEqualTo(CareState.AGREED);
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.sees("群众需要").press("登记服务");
            moment(desk, "moment-care-serve-when", now());
            desk.type("做了什么", "上门拍照 𠮷<b>").confirm("登记服务");
            desk.sees("已服务").sees("上门拍照 𠮷<b>").screenshot("care-served").isAccessible();
        }
        assertThat(state(receipt)).isEqualTo(CareState.SERVED);
        assertThat(file(receipt).matter().promised()).isEqualTo(promise);
    }

    @Test
    void theSamePlainPageAnswersWithoutScript() {
        var receipt = accepted("企业急件");
        var form = new CareForm("PROXY", now().plus(Duration.ofDays(2)), "大厅", "我们代您跑 <b>");
        Portal.running()
                .bean(CareDesk.class)
                .offer(person("desk-clerk"), receipt.matter(), version(receipt), form);
        try (var plain = Browser.phone()) {
            plain.open("/plain/track").type("查询码", receipt.code().grouped()).press("查询");
            plain.sees("我们代您跑 <b>").isAccessible().screenshot("care-plain");
            plain.press("不需要，谢谢").sees("已经记下：您不需要。");
        }
        assertThat(state(receipt)).isEqualTo(CareState.DECLINED);
    }

    private static Instant now() {
        return Portal.running().bean(Clock.class).instant();
    }

    private static void moment(Browser desk, String id, Instant at) {
        var typed = at.atZone(Shanghai.ZONE).toLocalDateTime().withNano(0).toString();
        var field = desk.waitFor(By.id(id));
        desk.script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change'))",
                field,
                typed);
    }

    private static Receipt accepted(String title) {
        var receipt = filed(title, Signal.CROSS_REGION, Signal.VULNERABLE);
        Portal.running()
                .bean(Triage.class)
                .accept(person("desk-clerk"), receipt.matter(), version(receipt), null);
        return receipt;
    }

    private static CareState state(Receipt receipt) {
        return Portal.running().bean(CareDesk.class).find(file(receipt)).getFirst().state();
    }
}
