package org.bancheng.workflow.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.BUREAU;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** 两清: what waits for a first hand, counted twice a day until it is none. */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class QueueIT {

    @Autowired Queues queues;
    @Autowired QueueWatch watch;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Clock now;
    @Autowired Someone someone;

    Person clerk;
    Person leader;

    @BeforeEach
    void aMondayMorning() {
        clock.set("2026-03-02", "09:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        leader = someone.at(BUREAU, Role.LEADER);
    }

    @Test
    void whatWaitsAtTheCutIsCountedOnceAndClearedByWhoDidTheLast() {
        Receipt one = intake.file(petition(Signal.CROSS_REGION), token());
        Receipt two = intake.file(petition(Signal.CROSS_REGION), token());
        clock.set("2026-03-02", "11:29");
        assertThat(sweep()).isZero();
        assertThat(queues.of(clerk).nextCut()).isEqualTo(at("2026-03-02T03:30:00Z"));
        clock.set("2026-03-02", "11:31");
        assertThat(sweep()).isPositive();
        assertThat(sweep()).isZero();
        assertThat(own().waiting()).isEqualTo(2);
        assertThat(own().clearedAt()).isNull();

        clock.set("2026-03-02", "11:40");
        accept(one);
        sweep();
        assertThat(own().clearedAt()).isNull();
        intake.file(petition(Signal.CROSS_REGION), token()); // came after the cut
        accept(two);
        clock.set("2026-03-02", "11:42");
        sweep();
        assertThat(own().clearedAt()).isEqualTo(at("2026-03-02T03:42:00Z"));
        assertThat(own().clearedBy()).isEqualTo(clerk.name());
        assertThat(queues.of(leader).below())
                .anySatisfy(cut -> assertThat(cut.waiting()).isEqualTo(2));
        assertThat(queues.of(clerk).below()).isEmpty();
    }

    @Test
    void anEmptyQueueIsClearAtItsTime() {
        clock.set("2026-03-02", "16:31");
        sweep();
        assertThat(queues.of(clerk).cuts()).hasSize(2);
        assertThat(own().waiting()).isZero();
        assertThat(own().clearedAt()).isEqualTo(at("2026-03-02T08:30:00Z"));
        assertThat(own().clearedBy()).isNull();
        assertThat(queues.of(clerk).nextCut()).isEqualTo(at("2026-03-03T03:30:00Z"));
    }

    @Test
    void eachThingThatWaitsSaysForWhat() {
        Receipt receipt = intake.file(petition(Signal.CROSS_REGION), token());
        assertThat(waiting()).containsExactly(Waiting.UNDECIDED);
        triage.accept(clerk, receipt.matter(), version(receipt), null);
        assertThat(waiting()).containsExactly(Waiting.UNPLANNED);
        Plan plan = new Plan(List.of(HandlingMode.CONSULTATION));
        triage.chooseMode(clerk, receipt.matter(), version(receipt), new Decision(plan, "按实际"));
        assertThat(waiting()).isEmpty();
        clock.set("2026-03-02", "10:00");
        resident.say(receipt.code().grouped(), "我又找到一张回执");
        assertThat(waiting()).containsExactly(Waiting.UNANSWERED);
        clock.set("2026-03-02", "10:05");
        handling.reply(clerk, receipt.matter(), version(receipt), "收到了，谢谢");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void onARestDayNobodyLooks() {
        clock.set("2026-03-01", "16:31"); // a Sunday
        assertThat(sweep()).isZero();
        assertThat(queues.of(clerk).nextCut()).isEqualTo(at("2026-03-02T03:30:00Z"));
    }

    @Test
    void nobodyLooksIntoAnotherUnitsQueue() {
        intake.file(petition(Signal.CROSS_REGION), token());
        assertThat(queues.of(someone.at("HALL-330105", Role.HANDLER)).lines()).isEmpty();
        Person manager = someone.at(HALL, Role.OUTREACH_MANAGER);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> queues.of(manager));
    }

    private void accept(Receipt receipt) {
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(new Plan(List.of(HandlingMode.CONSULTATION)), "按实际"));
    }

    private int sweep() {
        return watch.sweep(now.instant());
    }

    private CutLine own() {
        return queues.of(clerk).cuts().getFirst();
    }

    private List<Waiting> waiting() {
        return queues.of(clerk).lines().stream().map(QueueLine::waitsFor).toList();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private int version(Receipt receipt) {
        return jdbc.sql("SELECT version FROM matter WHERE id = ?")
                .param(receipt.matter().value())
                .query(Integer.class)
                .single();
    }
}
