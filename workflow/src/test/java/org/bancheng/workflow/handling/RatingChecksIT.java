package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.RatingChecks.Finding;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may rate, and what becomes of a rating of one star. */
@WorkflowIT
@RecordApplicationEvents
class RatingChecksIT {

    @Autowired RatingChecks checks;
    @Autowired PetitionIntake intake;
    @Autowired ResidentSteps resident;
    @Autowired Tracking tracking;
    @Autowired Deeds deeds;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired MatterFiles files;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person handler;
    Person supervisor;
    Receipt receipt;

    @BeforeEach
    void aMatterIsFinished() {
        handler =
                someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER, Role.LEADER);
        supervisor = someone.at("BUR-330106", Role.SUPERVISOR);
        receipt = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(
                handler, receipt.matter(), version(), new Decision(file().matter().plan(), null));
        deeds.onRecord(handler, receipt.matter());
        handling.finish(handler, receipt.matter(), version(), Result.ACHIEVED, "办好了");
    }

    @Test
    void whoeverFinishedItDoesNotRateItFromTheOwnBrowser() {
        String code = receipt.code().value();
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> resident.rate(code, 5, null, Set.of(handler.id())))
                .extracting(StepRefused::key)
                .isEqualTo("own-finish");
        resident.rate(code, 5, null, Set.of(supervisor.id()));
        assertThat(checks.waiting(supervisor))
                .extracting(RatingCheck::reference)
                .doesNotContain(receipt.reference());
    }

    @Test
    void aDissatisfiedRatingIsCheckedBySomebodyElseAndTheResidentIsTold() {
        resident.rate(receipt.code().value(), 1, "没有办好", Set.of());
        assertThat(events.stream(MatterEvent.class).map(MatterEvent::kind))
                .contains(MatterEvent.Kind.DISSATISFIED);
        assertThat(mine(handler).own()).isTrue();
        assertThat(mine(supervisor).own()).isFalse();
        assertThat(mine(supervisor).stars()).isEqualTo(1);
        refused("own-matter", handler);
        checks.close(supervisor, receipt.matter(), Finding.UPHELD, "查实了，已经改正。");
        TrackedMatter seen = tracking.find(receipt.code().value()).orElseThrow();
        assertThat(seen.messages()).extracting(Message::text).contains("查实了，已经改正。");
        refused("rating-checked", supervisor);
        assertThat(checks.waiting(supervisor))
                .extracting(RatingCheck::reference)
                .doesNotContain(receipt.reference());
    }

    @Test
    void thoseWhoNeitherLeadNorSuperviseSeeNone() {
        Person clerk = someone.at(HALL, Role.WINDOW_CLERK);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> checks.waiting(clerk));
        resident.rate(receipt.code().value(), 2, null, Set.of());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checks.close(clerk, receipt.matter(), Finding.PARTLY, "x"));
    }

    private int version() {
        return Objects.requireNonNull(file().matter().version());
    }

    private MatterFile file() {
        return files.find(handler, receipt.reference()).orElseThrow();
    }

    private RatingCheck mine(Person person) {
        return checks.waiting(person).stream()
                .filter(check -> check.reference().equals(receipt.reference()))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String key, Person by) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> checks.close(by, receipt.matter(), Finding.PARTLY, "x"))
                .extracting(StepRefused::key)
                .isEqualTo(key);
    }
}
