package org.bancheng.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.desk.DeskFixture.file;
import static org.bancheng.ui.desk.DeskFixture.filed;
import static org.bancheng.ui.desk.DeskFixture.person;
import static org.bancheng.ui.desk.DeskFixture.version;

import java.util.List;
import java.util.Objects;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What one person asks for and another decides, from the desk to the resident's page. */
class DecisionsE2E {

    /** 受理 · 选择办理方式 · 转办 … of the contract, once a matter is accepted. */
    private static final List<String> CONTRACT =
            List.of("选择办理方式", "转办", "发起会商", "提级", "暂停计时", "申请延期", "回复", "办结");

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
    void anExtensionIsAskedForGrantedAndReadByTheResident() {
        var receipt = accepted("等外地回函", Signal.CROSS_REGION);
        var before = Objects.requireNonNull(receipt.promised().current());
        browser.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        assertThat(buttons()).containsAll(CONTRACT);
        browser.press("申请延期").sees("批准后，承诺办结期限改为").isAccessible();
        browser.type("延长几个工作日", "8");
        browser.confirm("申请延期");
        browser.sees("请填写").type("为什么要延期", "外地窗口还没有回函 𠮷<b>");
        browser.confirm("申请延期");
        browser.sees("最多和最初承诺的一样长").screenshot("extension-ask");
        browser.type("延长几个工作日", "3");
        browser.confirm("申请延期");
        browser.sees("等领导决定");

        as("desk-leader").open("/desk?view=DECISIONS").sees("等外地回函");
        browser.isAccessible().screenshot("desk-decisions").follow(receipt.reference());
        browser.sees("外地窗口还没有回函").screenshot("extension-matter").isAccessible();
        browser.press("批准延期").sees("延期只有这一次").isAccessible();
        browser.screenshot("extension-grant");
        browser.confirm("批准延期");
        browser.sees("已批准").sees("批准延期").isAccessible();
        assertThat(file(receipt).matter().promised().current()).isAfter(before);
        assertThat(buttons()).doesNotContain("申请延期", "批准延期");

        track(receipt).sees("负责人批准延期").sees("外地窗口还没有回函 𠮷<b>").isAccessible();
        browser.screenshot("extension-track");
    }

    @Test
    void aRefusalIsSignedByTwoAndTellsTheResidentItsGrounds() {
        var receipt = accepted("不能办的事");
        browser.signIn("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        browser.press("未办成").sees("您签第一个字").isAccessible();
        browser.confirm("未办成");
        browser.sees("请选择法律依据").choose("法律依据", "《中华人民共和国居民身份证法》");
        browser.confirm("未办成");
        browser.sees("请填写").type("条款和内容", "第十一条第一款");
        browser.type("想过、试过哪些办法", "联系了户籍地派出所").type("给群众的答复", "须本人到场 𠮷");
        browser.confirm("未办成");
        browser.sees("请选择申诉的途径").screenshot("refusal-propose");
        browser.waitFor(By.xpath("//option[contains(., '行政复议')]")).click();
        browser.confirm("未办成");
        browser.sees("等第二人签字");
        assertThat(buttons()).doesNotContain("签字办结", "未办成");

        as("desk-leader").open("/desk?view=DECISIONS").sees("不能办的事");
        browser.follow(receipt.reference()).sees("联系了户籍地派出所").isAccessible();
        browser.screenshot("refusal-matter").press("退回未办成").type("为什么不签字", "再核一次");
        browser.confirm("退回未办成");
        browser.sees("已退回");
        propose(receipt);
        browser.open(DeskAddresses.matter(receipt.reference())).press("签字办结");
        browser.sees("第一个签字：贺文").isAccessible().screenshot("refusal-sign");
        browser.confirm("签字办结");
        browser.sees("两人已签字");
        assertThat(file(receipt).matter().closing().result()).isEqualTo(Result.REFUSED);

        browser.close();
        browser = Browser.phone();
        track(receipt).sees("居民身份证法").sees("第十一条第一款").sees("联系了户籍地派出所");
        browser.sees("行政复议").isAccessible().screenshot("refusal-track");
    }

    @Test
    void aDuplicateIsMergedAndItsResidentSeesIt() {
        var survivor = accepted("先提交的那一件", Signal.CROSS_REGION);
        var duplicate = filed("又提交了一次");
        browser.signIn("desk-clerk").open(DeskAddresses.matter(duplicate.reference()));
        browser.press("并案").sees("同一个电话号码还提交过").isAccessible().screenshot("merge");
        browser.type("并入哪一件（受理编号）", "BC20200101-000000");
        browser.confirm("并案");
        browser.sees("没有找到这个受理编号").press(survivor.reference());
        browser.confirm("并案");
        browser.sees("已并入").isAccessible().screenshot("merge-matter");
        browser.follow(survivor.reference()).sees("并进来的");
        assertThat(file(duplicate).matter().state()).isEqualTo(MatterState.MERGED);
        track(duplicate).sees("和另一件相同的事合在一起").isAccessible().screenshot("merge-track");
    }

    @Test
    void whoeverIsTooNearToAMatterIsKeptOut() {
        var receipt = accepted("亲戚的事", Signal.CROSS_REGION);
        browser.signIn("desk-handler").open(DeskAddresses.matter(receipt.reference()));
        browser.press("回避").sees("不能撤回").isAccessible().screenshot("recuse");
        browser.confirm("回避");
        browser.sees("请填写").type("理由", "申请人是我表弟 𠮷");
        browser.confirm("回避");
        browser.until("the list", () -> browser.path().equals("/desk") ? Boolean.TRUE : null);
        browser.open(DeskAddresses.matter(receipt.reference())).sees("没有这个页面");
        as("desk-clerk").open(DeskAddresses.matter(receipt.reference()));
        browser.sees("施恩").sees("申请人是我表弟 𠮷").isAccessible().screenshot("recusals");
    }

    private static Receipt accepted(String title, Signal... signals) {
        var receipt = filed(title, signals);
        Portal.running()
                .bean(Triage.class)
                .accept(person("desk-clerk"), receipt.matter(), version(receipt), null);
        return receipt;
    }

    private static void propose(Receipt receipt) {
        Portal.running()
                .bean(Refusals.class)
                .propose(
                        person("desk-clerk"),
                        receipt.matter(),
                        version(receipt),
                        new RefusalForm(
                                "ID_CARD",
                                "第十一条第一款",
                                "联系了户籍地派出所，又找了民政",
                                "须本人到场 𠮷",
                                "RECONSIDERATION",
                                DeskFixture.BUREAU));
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

    private List<String> buttons() {
        browser.waitFor(By.cssSelector(".steps-bar vaadin-button"));
        return browser.driver().findElements(By.cssSelector(".steps-bar vaadin-button")).stream()
                .map(button -> button.getText().strip())
                .toList();
    }
}
