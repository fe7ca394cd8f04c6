package org.bancheng.workflow.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.util.Objects;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 登记来访: a clerk files for somebody else. */
@WorkflowIT
@RecordApplicationEvents
class RegisterOnBehalfIT {

    @Autowired PetitionIntake intake;
    @Autowired PetitionDesk petitions;
    @Autowired MatterFiles files;
    @Autowired Tracking tracking;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person clerk;

    @BeforeEach
    void aClerkSitsAtTheWindow() {
        clerk = someone.at(HALL, Role.WINDOW_CLERK);
    }

    @Test
    void recordsBothWhoseMatterItIsAndWhoRegisteredIt() {
        Receipt receipt = intake.fileOnBehalf(clerk, petition(), token());
        var file = files.find(clerk, receipt.reference()).orElseThrow();
        assertThat(file.journal().getFirst().staffName()).isEqualTo(clerk.name());
        Petition petition = petitions.read(file).orElseThrow();
        assertThat(petition.filedBy()).isEqualTo(clerk.id());
        assertThat(petition.content().name()).isEqualTo("冯先生");
    }

    @Test
    void theMessagesGoToWhoseMatterItIs() {
        intake.fileOnBehalf(clerk, petition(), token());
        assertThat(events.stream(MatterEvent.class))
                .singleElement()
                .satisfies(told ->
                        assertThat(Objects.requireNonNull(told.contact()).email())
                                .isEqualTo("feng@example.org"));
    }

    @Test
    void theCodeOpensTheMatterAsIfTheResidentHadFiledIt() {
        Receipt receipt = intake.fileOnBehalf(clerk, petition(), token());
        assertThat(tracking.find(receipt.code().grouped()).orElseThrow().reference())
                .isEqualTo(receipt.reference());
    }

    @Test
    void aDoublePressRegistersOneMatter() {
        String token = token();
        Receipt first = intake.fileOnBehalf(clerk, petition(), token);
        Receipt second = intake.fileOnBehalf(clerk, petition(), token);
        assertThat(second.matter()).isEqualTo(first.matter());
        assertThat(second.code()).isEqualTo(first.code());
    }

    @Test
    void nobodyButAWindowClerkRegisters() {
        for (Role role : Role.values()) {
            if (role != Role.WINDOW_CLERK) {
                Person other = someone.at(HALL, role);
                assertThatExceptionOfType(NotAllowed.class)
                        .isThrownBy(() -> intake.fileOnBehalf(other, petition(), token()));
            }
        }
    }
}
