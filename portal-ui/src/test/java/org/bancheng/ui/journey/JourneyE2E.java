package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The main job, end to end: filed, handled, answered, rated, counted. Three people, three browsers.
 */
class JourneyE2E {

    private static final String HALL = "HALL-330110";
    private static final String WINDOW = "余杭区公安政务服务大厅";

    @Test
    void aMatterIsFiledHandledReadRatedAndCounted() {
        Portal portal = Portal.running();
        portal.employ(
                "journey-clerk", "方圆", HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        portal.employ("journey-leader", "秦正", "BUR-330110", Role.LEADER);
        try (var resident = Browser.phone();
                var clerk = Browser.wide();
                var leader = Browser.wide()) {
            int before = finished(leader.signIn("journey-leader"));

            file(resident);
            String code = resident.waitFor(By.id("receipt-code")).getText();
            String reference = resident.waitFor(By.id("reference")).getText();
            String promised = promise(resident);

            clerk.signIn("journey-clerk").open("/desk").sees("异地车辆过户").follow(reference);
            clerk.sees("去了三趟").sees("会商办");
            assertThat(promise(clerk)).isEqualTo(promised);
            clerk.press("受理").sees("按建议办理");
            clerk.confirm("受理");
            clerk.sees("办理中").press("回复").type("回复的内容", "正在联系外地车管所");
            clerk.confirm("回复");
            clerk.sees("正在联系外地车管所").press("办结").tick("办成").type("给群众的答复", "数据已更新，可以过户了");
            clerk.confirm("办结");
            clerk.sees("已办结");

            resident.tick("我已保存查询码").press("完成，返回首页").follow("查询进度");
            resident.type("查询码", code.replace("-", " ")).press("查询").sees("数据已更新，可以过户了");
            assertThat(promise(resident)).isEqualTo(promised);
            resident.tick("非常满意").press("提交评价").sees("谢谢您的评价");

            leader.until(
                    "the dashboard counts it", () -> finished(leader) == before + 1 ? true : null);
        }
    }

    private static void file(Browser resident) {
        resident.open("/").follow("办不成事反映").sees("第 1 步");
        resident.type("要办的事项", "异地车辆过户").choose("事项类别", "车辆").press("下一步").sees("第 2 步");
        resident.choose("受理窗口", WINDOW).press("下一步").sees("第 3 步");
        resident.type("问题描述", "去了三趟，没人说得清卡在哪里").press("下一步").sees("第 4 步");
        resident.tick("要外地的单位配合").press("下一步").sees("第 5 步");
        resident.type("姓名", "冯先生").type("手机号码", "13800138001").press("核对信息").sees("我们将在");
        resident.press("提交");
    }

    /** How many finished matters the leader's completion rate stands on. */
    private static int finished(Browser leader) {
        leader.open("/dashboard");
        String numerator =
                leader.waitFor(By.cssSelector("[data-figure=completionRate]"))
                        .getDomAttribute("data-numerator");
        return Integer.parseInt(String.valueOf(numerator));
    }

    private static String promise(Browser browser) {
        return String.valueOf(browser.waitFor(By.id("promise")).getDomAttribute("datetime"));
    }
}
