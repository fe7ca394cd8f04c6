package org.bancheng.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The board as leaders and residents see it; a day in the past keeps other tests' matters out. */
class FiguresE2E {

    private static final String DAY = "asOf=2026-03-20";

    @BeforeAll
    static void theMixedLedgerIsImported() throws Exception {
        var portal = Portal.running();
        var file = FiguresE2E.class.getResource("/ledger/ledger-mixed.csv");
        portal.bean(LedgerImport.class)
                .run(Path.of(Objects.requireNonNull(file).toURI()), false, new Actor("import"));
        portal.employ("figures.leader", "周厅", "BUR-330000", Role.LEADER);
        portal.employ("figures.city", "吴局", "BUR-330200", Role.LEADER);
        portal.employ("figures.clerk", "小郑", "HALL-330203", Role.WINDOW_CLERK);
    }

    @Test
    void everybodyReadsTheFiguresWithTheirFormulas() {
        try (var browser = Browser.wide()) {
            browser.open("/figures?" + DAY);
            assertThat(tile(browser, "onTimeRate")).isEqualTo(values("93.09", "1604", "1723"));
            assertThat(tile(browser, "onTimeRateFirstPromise")).containsEntry("value", "91.58");
            assertThat(tile(browser, "completionRate")).isEqualTo(values("98.44", "1706", "1733"));
            assertThat(tile(browser, "averageWorkingDays")).containsEntry("value", "3.23");
            assertThat(tile(browser, "achievedRate")).containsEntry("value", "83.70");
            assertThat(tile(browser, "satisfiedRate")).isEqualTo(values("95.02", "973", "1024"));
            browser.sees("期限内办结 ÷（已办结 + 逾期未办结）").sees("1,604 ÷ 1,723");
            assertThat(browser.driver().findElements(By.cssSelector(".tile a"))).isEmpty();
            browser.waitFor(By.cssSelector(".chart.trend canvas"));
            browser.waitFor(By.cssSelector(".chart.bars canvas"));
            browser.isAccessible().screenshot("figures");
            browser.press("English").sees("finished in time").screenshot("figures-en");
        }
    }

    @Test
    void theHomePageShowsThemAtAGlance() {
        var today = Shanghai.dateOf(Portal.running().bean(Clock.class).instant());
        var tally = Portal.running().bean(Figures.class).of(FigureQuery.at(today)).all();
        try (var browser = Browser.wide()) {
            browser.open("/").sees("按期办结率").sees("÷ " + Numbers.count(tally.count(Slice.RATED)));
            browser.isAccessible().screenshot("home-figures");
        }
    }

    @Test
    void theFiguresFitATelephone() {
        try (var browser = Browser.phone()) {
            browser.open("/figures?" + DAY + "&unit=BUR-330100");
            assertThat(tile(browser, "onTimeRate")).containsEntry("value", "93.31");
            browser.waitFor(By.cssSelector(".chart.bars canvas"));
            browser.isAccessible().screenshot("figures");
        }
    }

    @Test
    void aLeaderOpensTheListBehindANumber() {
        try (var browser = Browser.wide()) {
            browser.signIn("figures.leader").open("/dashboard?" + DAY);
            assertThat(tile(browser, "onTimeRate")).isEqualTo(values("93.09", "1604", "1723"));
            browser.waitFor(By.cssSelector(".chart.trend canvas"));
            browser.isAccessible().screenshot("dashboard");
            browser.follow("1,604").sees("按期办结 1,604").sees("第 1 页，共 33 页");
            browser.waitFor(By.cssSelector("#list tbody tr:nth-child(50)"));
            browser.screenshot("dashboard-list");
            browser.follow("下一页").sees("第 2 页，共 33 页");
            assertThat(browser.path()).startsWith("/dashboard");
        }
    }

    @Test
    void aCityLeaderSeesTheOwnCityWhateverTheAddressSays() {
        try (var browser = Browser.phone()) {
            browser.signIn("figures.city").open("/dashboard?" + DAY + "&unit=BUR-330100");
            assertThat(tile(browser, "onTimeRate")).containsEntry("value", "92.75");
            browser.sees("宁波市公安局").screenshot("dashboard");
        }
    }

    @Test
    void aClerkHasNoDashboard() {
        try (var browser = Browser.wide()) {
            browser.signIn("figures.clerk").open("/dashboard");
            assertThat(browser.driver().findElements(By.cssSelector("[data-figure]"))).isEmpty();
        }
    }

    private static Map<String, String> values(String value, String numerator, String denominator) {
        return Map.of("value", value, "numerator", numerator, "denominator", denominator);
    }

    private static Map<String, String> tile(Browser browser, String figure) {
        var tile = browser.waitFor(By.cssSelector("[data-figure=" + figure + "]"));
        return values(
                Objects.requireNonNull(tile.getDomAttribute("data-value")),
                Objects.requireNonNull(tile.getDomAttribute("data-numerator")),
                Objects.requireNonNull(tile.getDomAttribute("data-denominator")));
    }
}
