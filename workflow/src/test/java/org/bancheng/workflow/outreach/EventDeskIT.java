package org.bancheng.workflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** What a manager does to an event, and who has to hear of it. */
@WorkflowIT
@Import(EventDeskIT.Heard.class)
class EventDeskIT {

    @Autowired Booking booking;
    @Autowired EventDesk desk;
    @Autowired EventCatalogue catalogue;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Heard heard;

    Person manager;
    long event;

    /** What was told, to whom. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Heard {

        final List<MatterEvent> all = new ArrayList<>();

        @EventListener
        void on(MatterEvent told) {
            all.add(told);
        }

        long of(MatterEvent.Kind kind) {
            return all.stream().filter(told -> told.kind() == kind).count();
        }
    }

    @BeforeEach
    void anEventIsDrafted() {
        clock.set("2026-03-02", "09:00");
        heard.all.clear();
        manager = someone.at("NDC-330106", Role.OUTREACH_MANAGER);
        event = desk.create(manager, form("一号厅"));
    }

    @Test
    void moreSeatsGoToThoseWhoWaitAtOnce() {
        long session = published(1);
        signUp(session, 1, null);
        SignUpReceipt waiting = signUp(session, 2, null);
        desk.changeSession(manager, session, version(), hours(2));
        assertThat(place(waiting).signUp().state()).isEqualTo(SeatState.BOOKED);
        assertThat(heard.of(MatterEvent.Kind.PROMOTED)).isEqualTo(1);
        assertThat(heard.of(MatterEvent.Kind.RESCHEDULED)).isZero();
    }

    @Test
    void aNewTimeOrPlaceIsToldToEverybodyWithAPlace() {
        long session = published(1);
        SignUpReceipt seated = signUp(session, 1, "a@example.org");
        signUp(session, 2, "b@example.org");
        SessionForm before = hours(1);
        desk.changeSession(
                manager,
                session,
                version(),
                new SessionForm(
                        before.startsAt().plus(Duration.ofHours(1)),
                        before.endsAt().plus(Duration.ofHours(1)),
                        before.signUpUntil(),
                        1));
        assertThat(heard.of(MatterEvent.Kind.RESCHEDULED)).isEqualTo(2);
        desk.change(manager, event, version(), form("二号厅"));
        assertThat(heard.of(MatterEvent.Kind.RESCHEDULED)).isEqualTo(4);
        assertThat(heard.all.getLast().facts()).containsEntry("place", "二号厅");
        assertThat(place(seated).session().sequence()).isGreaterThan(1);
    }

    @Test
    void aSessionKeepsItsDayAndItsTakenSeats() {
        long session = published(3);
        signUp(session, 1, null);
        signUp(session, 2, null);
        refused("session.taken", () -> desk.changeSession(manager, session, version(), hours(1)));
        SessionForm nextDay = later(hours(3), Duration.ofDays(1));
        refused("session.day", () -> desk.changeSession(manager, session, version(), nextDay));
        SessionForm past = later(hours(3), Duration.ofDays(-30));
        refused("session.past", () -> desk.changeSession(manager, session, version(), past));
        clock.pass(Duration.ofDays(8));
        refused("session.begun", () -> desk.changeSession(manager, session, version(), nextDay));
    }

    @Test
    void aDraftCanBeThrownAwayAPublishedEventOnlyCancelled() {
        refused("event.state", () -> desk.cancel(manager, event, version()));
        desk.addSession(manager, event, version(), hours(3));
        int version = version();
        desk.discard(manager, event, version);
        assertThat(desk.find(manager, event)).isEmpty();
        event = desk.create(manager, form("一号厅"));
        published(3);
        refused("event.state", () -> desk.discard(manager, event, version()));
        desk.cancel(manager, event, version());
        refused("event.state", () -> desk.change(manager, event, version(), form("二号厅")));
    }

    @Test
    void whoIsConcernedIsKnownBeforeCancelling() {
        long session = published(2);
        signUp(session, 1, "a@example.org");
        signUp(session, 2, null);
        signUp(session, 3, null);
        SignUpReceipt gone = signUp(session, 4, null);
        booking.cancel(gone.receipt().code().value());
        assertThat(desk.concerned(manager, event)).isEqualTo(new EventDesk.Concerned(3, 3, 2));
        assertThat(desk.find(manager, event).orElseThrow().turnouts().get(session))
                .isEqualTo(new Turnout(2, 1, 0));
    }

    @Test
    void aPartyLargerThanTheRoomIsRefusedInsteadOfStoppingTheLine() {
        long session = published(2);
        refused("signup.larger", () -> booking.signUp(party(session, 3), token()));
    }

    @Test
    void changesOnAnOldVersionAndByOthersAreRefused() {
        int old = version();
        desk.change(manager, event, old, form("二号厅"));
        refused("event.changed", () -> desk.change(manager, event, old, form("三号厅")));
        Person neighbour = someone.at("NDC-330105", Role.OUTREACH_MANAGER);
        refused("event.unknown", () -> desk.change(neighbour, event, version(), form("三号厅")));
        assertThat(desk.find(neighbour, event)).isEmpty();
        Person clerk = someone.at("NDC-330106", Role.HANDLER, Role.LEADER, Role.ADMINISTRATOR);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.events(clerk));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> desk.concerned(clerk, event));
    }

    @Test
    void theListShowsWhoWaitsAndFiltersByCityAndKind() {
        long session = published(1);
        signUp(session, 1, null);
        signUp(session, 2, null);
        EventCatalogue.Line line =
                catalogue.upcoming("330100", EventKind.BASE_VISIT, 0, 200).stream()
                        .filter(one -> one.id() == event)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.free()).isZero();
        assertThat(line.waiting()).isEqualTo(1);
        assertThat(catalogue.regions()).contains("330106");
        assertThat(catalogue.upcoming("330200", null, 0, 200)).noneMatch(one -> one.id() == event);
    }

    private void refused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private long published(int seats) {
        long session = desk.addSession(manager, event, version(), hours(seats));
        desk.publish(manager, event, version());
        return session;
    }

    private static SessionForm hours(int seats) {
        Instant start = Instant.parse("2026-03-09T01:00:00Z");
        return new SessionForm(
                start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofHours(1)), seats);
    }

    private static SessionForm later(SessionForm form, Duration by) {
        return new SessionForm(
                form.startsAt().plus(by),
                form.endsAt().plus(by),
                form.signUpUntil().plus(by),
                form.seats());
    }

    private int version() {
        return Objects.requireNonNull(desk.find(manager, event).orElseThrow().event().version());
    }

    private SignUpReceipt signUp(long session, int who, @Nullable String email) {
        return booking.signUp(
                new SignUpForm(
                        session,
                        "居民" + who,
                        new PhoneNumber(String.format("138%08d", who)),
                        email == null ? null : new EmailAddress(email),
                        1,
                        Set.of(),
                        Locale.SIMPLIFIED_CHINESE),
                token());
    }

    private static SignUpForm party(long session, int people) {
        return new SignUpForm(
                session,
                "一家人",
                new PhoneNumber("13900000001"),
                null,
                people,
                Set.of(),
                Locale.SIMPLIFIED_CHINESE);
    }

    private Booking.Place place(SignUpReceipt receipt) {
        return booking.find(receipt.receipt().code().value()).orElseThrow();
    }

    private static EventForm form(String place) {
        return new EventForm(EventKind.BASE_VISIT, "禁毒教育基地开放日", "参观", place, "330106", "0571-110");
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
