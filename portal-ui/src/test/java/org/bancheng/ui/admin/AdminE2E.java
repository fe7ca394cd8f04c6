package org.bancheng.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitDetails;
import org.bancheng.workflow.units.UnitRegister;
import org.bancheng.workflow.units.UnitTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and units, in a real browser. */
class AdminE2E {

    private static final String UNIT = "HALL-330122";

    Browser browser;

    @BeforeEach
    void signIn() {
        var portal = Portal.running();
        portal.employ("admin-one", "管一", "BUR-330000", Role.ADMINISTRATOR);
        portal.employ("admin-subject", "改名前", UNIT, Role.HANDLER);
        browser = Browser.wide();
        browser.signIn("admin-one");
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void changesAnAccountAndSaysAtTheFieldWhatIsWrong() {
        find("/admin/people", "搜索人员", "admin-subject");
        browser.press("改名前").type("姓名", " ").press("保存").sees("姓名要填 1 到 60 个字");
        browser.type("姓名", "改名后").tick("窗口人员").press("保存").sees("已保存");
        assertThat(accounts().person("admin-subject").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.HANDLER, Role.WINDOW_CLERK);
        browser.sees("改名后").press("改名后").press("锁定账号").sees("已锁定");
        assertThat(accounts().person("admin-subject")).isEmpty();
        browser.press("改名后").press("解除锁定").sees("可登录");
        browser.press("改名后").type("姓名", "改名前").press("保存").sees("改名前");
    }

    @Test
    void nobodyLocksThemselvesOut() {
        find("/admin/people", "搜索人员", "admin-one");
        browser.press("管一").press("锁定账号").sees("不能锁定自己的账号");
        browser.script("arguments[0].click()", browser.field("系统管理员"));
        browser.tick("承办人").press("保存").sees("不能去掉自己的管理员角色");
    }

    @Test
    void changesAUnitAndKeepsWhatWasTypedWhenSomebodyElseWasFaster() {
        find("/admin/units", "搜索单位", UNIT);
        browser.screenshot("units").isAccessible();
        var unit = Portal.running().bean(UnitTree.class).required(UNIT);
        browser.press(unit.name()).type("电话", "0571-88888888");
        Portal.running()
                .bean(UnitRegister.class)
                .change(
                        UNIT,
                        unit.version(),
                        new UnitDetails(unit.name(), unit.parentCode(), "110", null, "全天"));
        browser.press("保存").sees("这个单位刚被别人改过");
        assertThat(browser.field("电话").getAttribute("value")).isEqualTo("0571-88888888");
        browser.press("取消");
        find("/admin/units", "搜索单位", UNIT);
        browser.press(unit.name()).type("电话", "0571-88888888").press("保存").sees("已保存");
        assertThat(Portal.running().bean(UnitTree.class).required(UNIT).telephone())
                .isEqualTo("0571-88888888");
    }

    @Test
    void fitsATelephone() {
        browser.close();
        browser = Browser.phone();
        browser.signIn("admin-one").open("/admin/people").sees("管一");
        browser.screenshot("people").isAccessible();
        browser.press("新建账号").sees("以后不能改").isAccessible();
    }

    /** Narrows a register to the one entry. */
    private void find(String path, String label, String words) {
        browser.open(path).type(label, words);
        browser.until(
                "one row",
                () -> {
                    var size = browser.script("return document.querySelector('vaadin-grid').size");
                    return size instanceof Number rows && rows.intValue() == 1 ? true : null;
                });
    }

    private static StaffAccounts accounts() {
        return Portal.running().bean(StaffAccounts.class);
    }
}
