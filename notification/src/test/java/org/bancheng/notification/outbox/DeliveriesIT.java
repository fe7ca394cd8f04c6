package org.bancheng.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bancheng.notification.channels.Outcome;
import org.bancheng.notification.outbox.DeliveryLine.State;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk reads of a matter's letters. */
@NotificationIT
class DeliveriesIT {

    @Autowired Deliveries deliveries;
    @Autowired OutboxRows rows;
    @Autowired PetitionIntake intake;
    @Autowired MatterFiles files;
    @Autowired Letters letters;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    MatterFile file;

    @BeforeEach
    void aPetitionWasFiled() {
        letters.clear();
        clock.set("2026-02-12", "10:20");
        Person clerk = someone.at(HALL, Role.TRIAGE_OFFICER);
        Receipt receipt = intake.file(petition(), token());
        intake.file(petition(), token());
        file = files.find(clerk, receipt.reference()).orElseThrow();
    }

    @Test
    void aLetterThatHasNotLeftWaits() {
        assertThat(deliveries.of(file))
                .containsExactly(
                        new DeliveryLine(
                                "FILED",
                                Audience.RESIDENT,
                                "MAIL",
                                State.WAITING,
                                clock.instant(),
                                0,
                                null));
    }

    @Test
    void whatFailedForEverSaysWhenAndWithWhichCodeButNoAddress() {
        Instant at = Instant.parse("2026-02-12T02:30:00Z");
        for (OutboxRow row : rows.claim(clock.instant(), 20, OutboxSender.LEASE)) {
            rows.record(row, Outcome.permanent("550 5.1.1"), null, at);
        }
        List<DeliveryLine> record = deliveries.of(file);
        assertThat(record)
                .containsExactly(
                        new DeliveryLine(
                                "FILED",
                                Audience.RESIDENT,
                                "MAIL",
                                State.FAILED,
                                at,
                                1,
                                "550 5.1.1"));
        assertThat(record.toString().toLowerCase(Locale.ROOT)).doesNotContain("@", "feng");
    }
}
