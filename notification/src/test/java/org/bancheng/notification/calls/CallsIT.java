package org.bancheng.notification.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.NEIGHBOUR;
import static org.bancheng.workflow.petitions.PetitionFixture.STORY;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Residents with a telephone only are called. */
@NotificationIT
class CallsIT {

    @Autowired Calls calls;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired MatterFiles files;
    @Autowired Someone someone;
    @Autowired SettableClock clock;

    Person clerk;

    @BeforeEach
    void aClerkSitsAtTheWindow() {
        clock.set("2026-02-12", "10:00");
        clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    @Test
    void whoLeftATelephoneOnlyIsCalledOnceForWhatHappened() {
        Receipt receipt = filed(null);
        assertThat(mine(receipt)).as("whoever files has the receipt in hand").isEmpty();
        accept(receipt);
        handling.reply(clerk, receipt.matter(), version(receipt), "正在办");
        assertThat(mine(receipt))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.events()).containsExactly("ACCEPTED", "REPLIED");
                    assertThat(call.due()).isTrue();
                    assertThat(call.tries()).isZero();
                });
        Receipt written = filed(new EmailAddress("feng@example.org"));
        accept(written);
        assertThat(mine(written)).isEmpty();
    }

    @Test
    void whoDidNotAnswerComesUpAgainAndWhoWasReachedDoesNot() {
        Receipt receipt = filed(null);
        accept(receipt);
        long call = mine(receipt).getFirst().id();
        assertThatExceptionOfType(TextRefused.class)
                .isThrownBy(() -> calls.notReached(clerk, call, LocalDate.parse("2026-02-12")));
        calls.notReached(clerk, call, null);
        assertThat(mine(receipt).getFirst())
                .satisfies(again -> {
                    assertThat(again.due()).isFalse();
                    assertThat(again.tries()).isEqualTo(1);
                    assertThat(again.lastBy()).isEqualTo(clerk.name());
                });
        clock.set("2026-02-13", "09:00");
        assertThat(mine(receipt).getFirst().due()).isTrue();
        calls.reached(clerk, call);
        assertThat(mine(receipt)).isEmpty();
        assertThatExceptionOfType(NoSuchMatter.class).isThrownBy(() -> calls.reached(clerk, call));
        handling.reply(clerk, receipt.matter(), version(receipt), "办好了一半");
        assertThat(mine(receipt)).hasSize(1);
    }

    @Test
    void onlyTheOwnMattersAreCalledAbout() {
        Receipt receipt = filed(null);
        accept(receipt);
        long call = mine(receipt).getFirst().id();
        Person stranger = someone.at(NEIGHBOUR, Role.WINDOW_CLERK);
        assertThat(calls.open(stranger)).extracting(CallLine::id).doesNotContain(call);
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> calls.reached(stranger, call));
        Person leader = someone.at("BUR-330106", Role.LEADER);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> calls.open(leader));
    }

    private List<CallLine> mine(Receipt receipt) {
        return calls.open(clerk).stream()
                .filter(call -> call.reference().equals(receipt.reference()))
                .toList();
    }

    private void accept(Receipt receipt) {
        triage.accept(
                clerk,
                receipt.matter(),
                version(receipt),
                new Decision(file(receipt).matter().plan(), null));
    }

    private MatterFile file(Receipt receipt) {
        return files.find(clerk, receipt.reference()).orElseThrow();
    }

    private int version(Receipt receipt) {
        return Objects.requireNonNull(file(receipt).matter().version());
    }

    private Receipt filed(@Nullable EmailAddress email) {
        return intake.file(
                new PetitionForm(
                        "异地车辆过户",
                        "VEHICLE",
                        HALL,
                        null,
                        STORY,
                        "冯先生",
                        new PhoneNumber("138 0000 0001"),
                        email,
                        Set.of(Signal.DATA_SYNC),
                        Locale.SIMPLIFIED_CHINESE),
                token());
    }
}
