package org.bancheng.ui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.handling.WorklistRow;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.outreach.EventCatalogue;
import org.bancheng.workflow.outreach.ManagedEvents;
import org.bancheng.workflow.outreach.OpenSignUps;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.tips.TipLine;
import org.bancheng.workflow.tips.TipList;
import org.bancheng.workflow.tips.TipOfficers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration, as a start with {@code --demo} makes it. */
class DemonstrationIT {

    static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.fresh("--bancheng.demo=true");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void printsAnAccountForEachRoleAndNoLinkForAnAdministrator() {
        assertThat(portal.printed())
                .contains(Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new))
                .contains("clerk", DemoAccounts.PASSWORD, DemoAccounts.PASSPHRASE)
                .doesNotContain("/welcome/");
    }

    @Test
    void playsEverySceneThroughTheServicesSoThatJournalsProve() {
        assertThat(portal.bean(Demonstration.class).failures()).isZero();
        assertThat(portal.bean(JournalProof.class).verify().firstFault()).isEmpty();
    }

    @Test
    void showsMattersInEveryStateAClerkMeets() {
        var leader = portal.bean(Stage.class).person("cityleader");
        var filter = WorklistFilter.OPEN.in(View.ALL);
        var rows = portal.bean(Worklist.class).page(leader, filter, 0, 200);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rows)
                .extracting(WorklistRow::state)
                .containsAll(
                        EnumSet.of(
                                MatterState.FILED,
                                MatterState.IN_HANDLING,
                                MatterState.WAITING_FOR_RESIDENT,
                                MatterState.FINISHED,
                                MatterState.SETTLED,
                                MatterState.REOPENED,
                                MatterState.NOT_ACCEPTED,
                                MatterState.WITHDRAWN));
        assertThat(rows).anyMatch(row -> row.state().isOpen() && row.late());
        assertThat(rows).extracting(WorklistRow::unitName).hasSizeGreaterThan(5);
    }

    @Test
    void everyTimeOfAStoryComesAfterTheOneBefore() {
        var leader = portal.bean(Stage.class).person("cityleader");
        var filter = WorklistFilter.OPEN.in(View.ALL);
        for (var row : portal.bean(Worklist.class).page(leader, filter, 0, 200)) {
            var file = portal.bean(MatterFiles.class).find(leader, row.reference()).orElseThrow();
            assertThat(file.journal()).extracting(line -> line.at()).isSorted();
        }
    }

    @Test
    void tipOfficersOpenTipsInSeveralStatesWithThePrintedPassphrase() {
        var officer = portal.bean(Stage.class).person("tips");
        var officers = portal.bean(TipOfficers.class);
        assertThat(officers.unlock(officer, DemoAccounts.PASSPHRASE).isOpen()).isTrue();
        assertThat(portal.bean(TipList.class).page(officer, 0, 50))
                .extracting(TipLine::state)
                .contains(
                        MatterState.FILED,
                        MatterState.IN_HANDLING,
                        MatterState.WAITING_FOR_RESIDENT,
                        MatterState.FINISHED,
                        MatterState.NOT_ACCEPTED);
        assertThat(officers.waiting(officer)).hasSize(1);
        assertThat(portal.bean(TipIntake.class).receiverFor(null)).isPresent();
    }

    @Test
    void showsEventsInEveryStateAManagerMeets() {
        var stage = portal.bean(Stage.class);
        for (var username : List.of("outreach", "cityoutreach")) {
            var manager = stage.person(username);
            var managed = portal.bean(ManagedEvents.class);
            var upcoming = managed.page(manager, ManagedEvents.View.UPCOMING, "", 0, 100);
            assertThat(upcoming).anyMatch(row -> row.waiting() > 0);
            assertThat(upcoming).anyMatch(row -> row.takesSignUps() && row.taken() < row.seats());
            assertThat(upcoming).anyMatch(row -> !row.takesSignUps());
            assertThat(managed.page(manager, ManagedEvents.View.PAST, "", 0, 100))
                    .anyMatch(row -> row.attended() > 0);
            assertThat(managed.count(manager, ManagedEvents.View.DRAFTS, "")).isPositive();
            assertThat(managed.count(manager, ManagedEvents.View.CANCELLED, "")).isPositive();
            assertThat(portal.bean(OpenSignUps.class).of(manager))
                    .anyMatch(row -> !row.needs().isEmpty());
        }
        assertThat(portal.bean(EventCatalogue.class).upcoming(null, null, 0, 100))
                .hasSizeGreaterThan(3);
    }

    @Test
    void isNotPlayedTwice() {
        var leader = portal.bean(Stage.class).person("cityleader");
        var before = portal.bean(Worklist.class).count(leader, WorklistFilter.OPEN.in(View.ALL));
        portal.bean(Demonstration.class).start();
        assertThat(portal.bean(Worklist.class).count(leader, WorklistFilter.OPEN.in(View.ALL)))
                .isEqualTo(before);
    }
}
