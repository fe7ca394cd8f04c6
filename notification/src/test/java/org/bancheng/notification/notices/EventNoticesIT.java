package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.Letters.Written;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventForm;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.SessionForm;
import org.bancheng.workflow.outreach.SignUpForm;
import org.bancheng.workflow.outreach.WaitingLineWatch;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What who signed up for an event is written, from the seat to its end, in either language. */
@NotificationIT
class EventNoticesIT {

    @Autowired EventDesk desk;
    @Autowired Booking booking;
    @Autowired WaitingLineWatch line;
    @Autowired Letters letters;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired TransactionTemplate transaction;

    Person manager;
    long event;
    long session;

    @BeforeEach
    void anEventWithOneSeat() {
        clock.set("2026-03-02", "09:00");
        manager = someone.at("NDC-330106", Role.OUTREACH_MANAGER);
        event = desk.create(manager, form("一号厅"));
        Instant start = Instant.parse("2026-03-09T02:00:00Z");
        session =
                desk.addSession(
                        manager,
                        event,
                        version(),
                        new SessionForm(start, start.plus(Duration.ofHours(2)), start, 1));
        desk.publish(manager, event, version());
        letters.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyTurnOfASignUpIsWrittenInTheResidentsLanguage(String language) {
        String first = signUp("first", language);
        signUp("second", language);
        signUp("third", language);
        booking.cancel(first);
        desk.change(manager, event, version(), form("二号厅"));
        clock.pass(Duration.ofDays(8));
        line.sweep();
        assertThat(to("first")).containsExactly("BOOKED", "CANCELLED");
        assertThat(to("second")).containsExactly("WAITING", "PROMOTED", "RESCHEDULED");
        assertThat(to("third")).containsExactly("WAITING", "RESCHEDULED", "LAPSED");
        assertThat(letters.all())
                .filteredOn(letter -> letter.audience().equals("RESIDENT"))
                .allSatisfy(letter -> {
                    assertThat(letter.language()).isEqualTo(language);
                    assertThat(letter.subject()).isNotBlank().doesNotContain("{");
                    assertThat(letter.body())
                            .contains("禁毒教育基地开放日", language.equals("en") ? "Hello" : "您好")
                            .doesNotContain("{");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aCancelledEventIsToldAsSuch(String language) {
        signUp("first", language);
        signUp("second", language);
        desk.cancel(manager, event, version());
        assertThat(to("first")).containsExactly("BOOKED", "EVENT_CANCELLED");
        assertThat(to("second")).containsExactly("WAITING", "EVENT_CANCELLED");
        assertThat(letters.all().getLast().language()).isEqualTo(language);
    }

    @Test
    void aStepThatIsRefusedOrUndoneWritesNothing() {
        String first = signUp("first", "zh-CN");
        assertThatExceptionOfType(EventRefused.class).isThrownBy(() -> signUp("first", "zh-CN"));
        transaction.executeWithoutResult(status -> {
            booking.cancel(first);
            status.setRollbackOnly();
        });
        assertThat(to("first")).containsExactly("BOOKED");
    }

    private List<String> to(String name) {
        return letters.all().stream()
                .filter(letter -> letter.to().equals(name + "@example.org"))
                .map(Written::event)
                .sorted(Comparator.comparing(EventNoticesIT::turn))
                .toList();
    }

    /** The order of a sign-up's life; letters of one instant have none of their own. */
    private static int turn(String event) {
        return List.of(
                        "BOOKED",
                        "WAITING",
                        "PROMOTED",
                        "RESCHEDULED",
                        "CANCELLED",
                        "EVENT_CANCELLED",
                        "LAPSED")
                .indexOf(event);
    }

    private String signUp(String name, String language) {
        return booking.signUp(
                        new SignUpForm(
                                session,
                                name,
                                new PhoneNumber("1380000000" + (name.charAt(0) % 10)),
                                new EmailAddress(name + "@example.org"),
                                1,
                                Set.of(),
                                Locale.forLanguageTag(language)),
                        UUID.randomUUID().toString())
                .receipt()
                .code()
                .value();
    }

    private int version() {
        return Objects.requireNonNull(desk.find(manager, event).orElseThrow().event().version());
    }

    private static EventForm form(String place) {
        return new EventForm(EventKind.BASE_VISIT, "禁毒教育基地开放日", "参观", place, "330106", "0571-110");
    }
}
