package org.bancheng.workflow.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Duration;
import java.util.Objects;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.JournalSeals;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Whoever changes the journal behind the portal's back is found; every attack leaves its database
 * spoilt, so each has its own.
 */
@WorkflowIT
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class JournalProofIT {

    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired MatterFiles files;
    @Autowired JournalProof proof;
    @Autowired JournalSeals seals;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    long id;

    @BeforeEach
    void anAcceptedMatterWhoseHeadIsSigned() {
        Person clerk = someone.at(HALL, Role.TRIAGE_OFFICER, Role.HANDLER);
        Receipt receipt = intake.file(petition(), token());
        Matter matter = files.find(clerk, receipt.reference()).orElseThrow().matter();
        Decision advised = new Decision(matter.plan(), null);
        triage.accept(clerk, receipt.matter(), Objects.requireNonNull(matter.version()), advised);
        id = receipt.matter().value();
        clock.pass(Duration.ofMinutes(2));
        seals.seal();
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "altered | UPDATE journal SET facts = 'plan=CARE' WHERE matter_id = :id AND seq = 2",
                "altered | UPDATE journal SET at = '2026-02-01 00:00:00' WHERE matter_id = :id AND seq = 2",
                "missing | DELETE FROM journal WHERE matter_id = :id AND seq = 2",
                "missing | DELETE FROM journal WHERE matter_id = :id AND seq = 3",
                "missing | DELETE FROM journal WHERE matter_id = :id",
                "altered | UPDATE journal a JOIN journal b ON b.matter_id = a.matter_id SET a.facts = b.facts, a.step = b.step"
                        + " WHERE a.matter_id = :id AND a.seq = 2 AND b.seq = 3",
            })
    void namesTheRow(String word, String attack) {
        jdbc.sql(attack).param("id", id).update();
        assertThat(proof.verify().firstFault())
                .hasValueSatisfying(fault -> assertThat(fault).contains(word, Long.toString(id)));
    }

    @Test
    void whoCutsTheWholeTailStillMeetsTheSignedHeads() {
        jdbc.sql("DELETE FROM journal WHERE matter_id = ? AND seq > 1").param(id).update();
        jdbc.sql(
                        "UPDATE matter m JOIN journal j ON j.matter_id = m.id SET m.journal_seq = j.seq,"
                                + " m.journal_hash = j.hash WHERE m.id = ?")
                .param(id)
                .update();
        assertThat(proof.verify().firstFault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("not as signed", Long.toString(id)));
    }
}
