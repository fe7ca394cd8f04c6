package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.io.IOException;
import java.nio.file.Path;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.commitment.CommitmentState;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.Matter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** 容缺办 between a clerk and a resident, in a real browser. */
class CommitmentE2E {

    @BeforeAll
    static void employ() {
        DeskFixture.employ();
    }

    @Test
    void theClerkDrawsItUpTheResidentAgreesByCodeAndHandsIn(@TempDir Path folder)
            throws IOException {
        var receipt = filed("给孩子落户", Signal.MINOR_MATERIAL_MISSING);
        var triage = Portal.running().bean(Triage.class);
        Matter matter = file(receipt).matter();
        triage.accept(
                person("desk-clerk"),
                receipt.matter(),
                version(receipt),
                new Decision(matter.plan(), null));
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.sees("先办后补").press("开具容缺承诺").sees("身份证明和决定性材料不能容缺");
            desk.confirm("开具容缺承诺");
            desk.sees("请至少勾选一份缺少的材料");
            desk.tick("结婚证").type("补交期间我们先办什么", "先录入落户信息 𠮷<b>");
            desk.isAccessible().screenshot("commitment-offer");
            desk.confirm("开具容缺承诺");
            desk.sees("等群众同意").isAccessible();
        }
        try (var home = Browser.phone()) {
            home.open("/track").type("查询码", receipt.code().grouped()).press("查询");
            home.sees("我自愿为").sees("先录入落户信息 𠮷<b>").isAccessible().screenshot("commitment-agree");
            home.press("我同意并承诺").sees("承诺已经生效，我们先行办理");
            assertThat(state(receipt)).isEqualTo(CommitmentState.AGREED);
            home.screenshot("commitment-agreed").isAccessible();
            home.waitFor(By.cssSelector(".commitment details summary")).click();
            home.give(Samples.pdf(folder.resolve("结婚证.pdf")));
            home.sees("去掉“结婚证.pdf”").isAccessible().screenshot("commitment-upload");
            home.type("怎么交的（例如：今天上午交到 3 号窗口，或快递单号）", "快递 SF123");
            home.press("告诉办理的人").sees("已经告诉办理的人");
        }
        try (var plain = Browser.phone()) {
            plain.open("/plain/track").type("查询码", receipt.code().grouped()).press("查询");
            plain.sees("已告知补交，待核对").isAccessible().press("打印承诺书");
            plain.sees("承诺人（签名）").sees("先录入落户信息").isAccessible();
            plain.screenshot("commitment-paper");
        }
        try (var desk = Browser.wide()) {
            desk.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
            desk.sees("结婚证.pdf").sees("快递 SF123").screenshot("commitment-desk").isAccessible();
            desk.press("登记收到");
            desk.confirm("登记收到");
            desk.sees("材料已补齐");
            desk.open("/desk/matters/" + receipt.reference() + "/commitment");
            assertThat(desk.text()).contains("承诺人（签名）");
        }
        try (var stranger = Browser.wide()) {
            stranger.signIn("desk-stranger");
            stranger.open("/desk/matters/" + receipt.reference() + "/commitment");
            assertThat(stranger.text()).doesNotContain("给孩子落户", "承诺人");
        }
        assertThat(state(receipt)).isEqualTo(CommitmentState.KEPT);
    }

    private static CommitmentState state(Receipt receipt) {
        var desk = Portal.running().bean(CommitmentDesk.class);
        return desk.find(file(receipt)).orElseThrow().state();
    }
}
