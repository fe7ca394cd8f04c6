package org.bancheng.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bancheng.ui.testing.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** A petition filed and found again without a mouse: Tab, Enter, space and the letters. */
class KeyboardE2E {

    private static final int PATIENCE = 60;

    private final Browser browser = Browser.wide();

    @Test
    void filesAPetitionAndFollowsIt() {
        try (browser) {
            browser.open("/");
            tabTo("办不成事反映").sendKeys(Keys.ENTER);
            browser.sees("第 1 步，共 5 步");
            tabTo("要办的事项").sendKeys("给孩子上户口");
            tabTo("事项类别").sendKeys("户");
            tabTo("下一步").sendKeys(Keys.ENTER);
            browser.sees("第 2 步");
            tabTo("受理窗口").sendKeys("西湖区公安政务服务大厅");
            browser.waitFor(By.cssSelector("vaadin-combo-box-item"));
            focused().sendKeys(Keys.ENTER);
            tabTo("下一步").sendKeys(Keys.ENTER);
            browser.sees("第 3 步");
            tabTo("问题描述").sendKeys("去了两次，都没有办成。");
            tabTo("下一步").sendKeys(Keys.ENTER);
            browser.sees("第 4 步");
            tabTo("以前来过，还是没有办成").sendKeys(Keys.SPACE);
            tabTo("下一步").sendKeys(Keys.ENTER);
            browser.sees("第 5 步");
            tabTo("姓名").sendKeys("王小明");
            tabTo("手机号码").sendKeys("13800138000");
            tabTo("核对信息").sendKeys(Keys.ENTER);
            browser.sees("请核对");
            tabTo("提交").sendKeys(Keys.ENTER);
            var code = browser.waitFor(By.id("receipt-code")).getText();
            var reference = browser.waitFor(By.id("reference")).getText();
            tabTo("我已保存查询码").sendKeys(Keys.SPACE);
            tabTo("完成，返回首页").sendKeys(Keys.ENTER);
            browser.sees("您要办什么");

            tabTo("查询进度").sendKeys(Keys.ENTER);
            tabTo("查询码").sendKeys(code, Keys.ENTER);
            browser.sees(reference).sees("给孩子上户口");
            assertThat(browser.driver().getCurrentUrl()).endsWith("/track");
        }
    }

    /** Presses Tab until what has this name has the focus. */
    private WebElement tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < PATIENCE; i++) {
            try {
                var here = focused();
                var named = here.getAccessibleName().strip();
                if (named.equals(name)) {
                    return here;
                }
                passed.add(named);
                new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            } catch (StaleElementReferenceException gone) {
                passed.add("(a page that was being left)");
            }
        }
        throw new AssertionError(name + " is not reached by Tab, only " + passed);
    }

    private WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
