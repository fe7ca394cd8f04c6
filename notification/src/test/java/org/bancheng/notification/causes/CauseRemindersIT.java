package org.bancheng.notification.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.Letters.Written;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.causes.CauseDesk;
import org.bancheng.workflow.causes.CauseDraft;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card that is due on Friday, 6 March 2026. */
@NotificationIT
class CauseRemindersIT {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    @Autowired CauseReminders reminders;
    @Autowired CauseDesk desk;
    @Autowired PetitionIntake intake;
    @Autowired Someone someone;
    @Autowired SettableClock clock;
    @Autowired Letters letters;
    @Autowired JdbcClient jdbc;

    Person clerk;
    Person owner;
    Person leader;

    @BeforeEach
    void nobodyElseIsWrittenTo() {
        jdbc.sql("UPDATE staff SET locked = TRUE").update();
        jdbc.sql("UPDATE cause SET state = 'CLOSED'").update();
        clock.set("2026-03-02", "10:00");
        clerk = someone.at(HALL, Role.TRIAGE_OFFICER);
        owner = someone.at(HALL, Role.WINDOW_CLERK);
        leader = someone.at(BUREAU, Role.LEADER);
    }

    @Test
    void theOwnerAndTheLeaderAboveAreToldOnceWhenTheDayIsOver() {
        jdbc.sql("UPDATE staff SET language = 'en' WHERE id = ?").param(leader.id()).update();
        long card = card(owner.id());
        letters.clear();
        clock.set("2026-03-06", "23:59");
        assertThat(reminders.write()).as("still on its last day").isZero();
        clock.set("2026-03-07", "00:10"); // a Saturday
        assertThat(reminders.write()).isEqualTo(1);
        assertThat(reminders.write()).as("a second time").isZero();

        Written toOwner = to(owner);
        assertThat(toOwner.subject()).isEqualTo("一类事卡超期：孔雀石证照打印不出来");
        assertThat(toOwner.body())
                .contains("2026年3月6日(周五)", owner.name(), "/desk/causes/" + card)
                .doesNotContain("{", "null", "统一驱动");
        assertThat(toOwner.next()).isEqualTo("2026-03-09T00:30:00Z"); // Monday, 08:30
        assertThat(to(leader).subject()).isEqualTo("A cause card is overdue: 孔雀石证照打印不出来");
        assertThat(letters.all()).hasSize(2);
    }

    @Test
    void aNewDeadlineThatPassesIsToldOfAgainAndAnAnnouncedFixIsNot() {
        long card = card(owner.id());
        clock.set("2026-03-09", "09:00");
        assertThat(reminders.write()).isEqualTo(1);
        desk.edit(clerk, card, 1, draft(owner.id(), LocalDate.parse("2026-03-10")));
        letters.clear();
        assertThat(reminders.write()).as("in time again").isZero();
        clock.set("2026-03-11", "09:00");
        assertThat(reminders.write()).isEqualTo(1);
        assertThat(letters.all()).hasSize(2);

        desk.edit(clerk, card, 2, draft(owner.id(), LocalDate.parse("2026-03-12")));
        desk.announceFix(clerk, card, 3, LocalDate.parse("2026-03-11"));
        clock.set("2026-03-16", "09:00");
        assertThat(reminders.write()).isZero();
    }

    @Test
    void aCardWithoutAnOwnerIsToldToThoseOfItsUnit() {
        card(null);
        letters.clear();
        clock.set("2026-03-09", "09:00");
        assertThat(reminders.write()).isEqualTo(1);
        assertThat(to(clerk).body()).doesNotContain("负责人");
        assertThat(letters.all()).hasSize(2);
    }

    @Test
    void twoNodesTellOnce() throws Exception {
        card(owner.id());
        letters.clear();
        clock.set("2026-03-09", "09:00");
        int told = 0;
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> asked =
                    Stream.<Callable<Integer>>generate(() -> reminders::write).limit(8).toList();
            for (var one : nodes.invokeAll(asked)) {
                told += one.get();
            }
        }
        assertThat(told).isEqualTo(1);
        assertThat(letters.all()).hasSize(2);
    }

    private Written to(Person person) {
        return letters.all().stream()
                .filter(letter -> letter.to().equals(person.username() + "@example.org"))
                .findFirst()
                .orElseThrow();
    }

    private long card(@Nullable Long whose) {
        return desk.open(
                clerk, draft(whose, FRIDAY), List.of(intake.file(petition(), token()).reference()));
    }

    private static CauseDraft draft(@Nullable Long whose, LocalDate dueOn) {
        return new CauseDraft("孔雀石证照打印不出来", HALL, whose, dueOn, "统一驱动");
    }
}
