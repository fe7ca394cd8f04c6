package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.Objects;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 补发查询码 at the counter. */
@WorkflowIT
@RecordApplicationEvents
class LostCodesIT {

    @Autowired LostCodes codes;
    @Autowired PetitionIntake intake;
    @Autowired Tracking tracking;
    @Autowired MatterFiles files;
    @Autowired JournalProof proof;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person clerk;
    Receipt receipt;

    @BeforeEach
    void somebodyLostTheCode() {
        clerk = someone.at(HALL, Role.WINDOW_CLERK);
        receipt = intake.file(petition(Signal.DATA_SYNC), token());
    }

    @Test
    void theOldCodeOpensNothingAndTheNewOneEverything() {
        ReceiptCode fresh = codes.replace(clerk, receipt.matter(), version(), paper(), true);
        assertThat(fresh).isNotEqualTo(receipt.code());
        assertThat(tracking.find(receipt.code().value())).isEmpty();
        TrackedMatter seen = tracking.find(fresh.grouped()).orElseThrow();
        assertThat(seen.reference()).isEqualTo(receipt.reference());
        assertThat(seen.timeline())
                .extracting(TrackedMatter.Milestone::step)
                .containsExactly(Step.FILE, Step.NEW_CODE);
        assertThat(file().journal().getLast().facts()).containsEntry("paper", "ID_CARD");
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theResidentIsToldAndNeverTheCode() {
        ReceiptCode fresh = codes.replace(clerk, receipt.matter(), version(), paper(), true);
        MatterEvent told =
                events.stream(MatterEvent.class)
                        .filter(event -> event.kind() == MatterEvent.Kind.CODE_REPLACED)
                        .findFirst()
                        .orElseThrow();
        assertThat(Objects.requireNonNull(told.contact()).email()).isEqualTo("feng@example.org");
        assertThat(told.toString()).doesNotContain(fresh.value());
    }

    @Test
    void anotherPersonsPaperOpensNothing() {
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(
                        () -> codes.replace(clerk, receipt.matter(), version(), paper(), false));
        assertThat(tracking.find(receipt.code().value())).isPresent();
    }

    @Test
    void onlyAClerkOfTheWindowAndOnlyOnceForAPage() {
        int shown = version();
        Person stranger = someone.at(NEIGHBOUR, Role.WINDOW_CLERK);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> codes.replace(stranger, receipt.matter(), shown, paper(), true));
        Person handler = someone.at(HALL, Role.HANDLER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> codes.replace(handler, receipt.matter(), shown, paper(), true));
        codes.replace(clerk, receipt.matter(), shown, paper(), true);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> codes.replace(clerk, receipt.matter(), shown, paper(), true));
    }

    private static LostCodes.Paper paper() {
        return LostCodes.Paper.ID_CARD;
    }

    private MatterFile file() {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version() {
        return Objects.requireNonNull(file().matter().version());
    }
}
