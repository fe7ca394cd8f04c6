package org.bancheng.workflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bancheng.workflow.board.Board;
import org.bancheng.workflow.board.BoardLine;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.bancheng.workflow.urging.Urging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Seats, exactly as many as there are, and a line in commit order. */
@WorkflowIT
class BookingIT {

    @Autowired Booking booking;
    @Autowired EventDesk desk;
    @Autowired AttendanceSheet sheet;
    @Autowired EventCatalogue catalogue;
    @Autowired WaitingLineWatch line;
    @Autowired Tracking tracking;
    @Autowired Urging urging;
    @Autowired Board board;
    @Autowired JournalProof proof;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person manager;
    long event;

    @BeforeEach
    void anEventIsDrafted() {
        clock.set("2026-03-02", "09:00");
        manager = someone.at("NDC-330106", Role.OUTREACH_MANAGER);
        event =
                desk.create(
                        manager,
                        new EventForm(
                                EventKind.BASE_VISIT,
                                "禁毒教育基地开放日",
                                "参观",
                                "西湖区禁毒教育基地",
                                "330106",
                                "0571-110"));
    }

    @Test
    void twoHundredAtOnceForFiftySeatsGiveExactlyFifty() throws Exception {
        long session = published(50);
        List<SignUpReceipt> receipts = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(40)) {
            List<Future<SignUpReceipt>> all =
                    IntStream.range(0, 200)
                            .mapToObj(i ->
                                    pool.submit(() -> {
                                        start.await();
                                        return untilAnswered(form(session, i, 1), token());
                                    }))
                            .toList();
            start.countDown();
            for (Future<SignUpReceipt> future : all) {
                receipts.add(future.get());
            }
        }
        assertThat(receipts).filteredOn(r -> r.state() == SeatState.BOOKED).hasSize(50);
        List<Integer> positions =
                sheet.of(manager, session).attendees().stream()
                        .filter(a -> a.state() == SeatState.WAITING)
                        .map(AttendanceSheet.Attendee::position)
                        .map(Objects::requireNonNull)
                        .sorted()
                        .toList();
        assertThat(positions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 150).boxed().toList());
        assertThat(catalogue.find(event).orElseThrow().sessions().getFirst().taken()).isEqualTo(50);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void aCancellationMovesUpExactlyTheFirstInLine() {
        long session = published(1);
        SignUpReceipt seated = booking.signUp(form(session, 1, 1), token());
        SignUpReceipt first = booking.signUp(form(session, 2, 1), token());
        SignUpReceipt second = booking.signUp(form(session, 3, 1), token());
        assertThat(List.of(seated.state(), first.state(), second.state()))
                .containsExactly(SeatState.BOOKED, SeatState.WAITING, SeatState.WAITING);
        assertThat(second.ahead()).isEqualTo(1);
        assertThat(tracked(first).state()).isEqualTo(MatterState.FILED);

        booking.cancel(code(seated));
        assertThat(place(first).signUp().state()).isEqualTo(SeatState.BOOKED);
        assertThat(tracked(first).state()).isEqualTo(MatterState.FINISHED);
        assertThat(place(second).ahead()).isZero();
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> booking.cancel(code(seated)));
        assertThat(catalogue.find(event).orElseThrow().sessions().getFirst().taken()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsNotOvertakenByALaterSmallerParty() {
        long session = published(3);
        booking.signUp(form(session, 1, 2), token());
        SignUpReceipt family = booking.signUp(form(session, 2, 3), token());
        SignUpReceipt single = booking.signUp(form(session, 3, 1), token());
        assertThat(family.state()).isEqualTo(SeatState.WAITING);
        assertThat(single.state()).isEqualTo(SeatState.WAITING);
    }

    @Test
    void onePlaceAPersonAndASentTwiceFormIsOnePlace() {
        long session = published(5);
        String token = token();
        SignUpReceipt once = booking.signUp(form(session, 1, 1), token);
        SignUpReceipt again = booking.signUp(form(session, 1, 1), token);
        assertThat(again.receipt().code()).isEqualTo(once.receipt().code());
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> booking.signUp(form(session, 1, 1), token()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("signup.twice"));
        booking.cancel(code(once));
        assertThat(booking.signUp(form(session, 1, 1), token()).state())
                .isEqualTo(SeatState.BOOKED);
    }

    @Test
    void whoNeedsHelpGoesToPeopleWithASeatInHand() {
        long session = published(5);
        SignUpForm form =
                new SignUpForm(
                        session,
                        "王奶奶",
                        new PhoneNumber("13900000077"),
                        null,
                        1,
                        Set.of(Need.WHEELCHAIR),
                        Locale.SIMPLIFIED_CHINESE);
        SignUpReceipt receipt = booking.signUp(form, token());
        assertThat(receipt.state()).isEqualTo(SeatState.BOOKED);
        assertThat(tracked(receipt).state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(tracked(receipt).promised().current()).isEqualTo("2026-03-03");

        clock.set("2026-03-03", "09:00");
        urging.urge(code(receipt), "轮椅来得了吗");
        assertThat(urged(someone.at("NDC-330106", Role.LEADER)))
                .filteredOn(one -> one.reference().equals(receipt.receipt().reference()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("禁毒教育基地开放日");
                    assertThat(one.opens()).isEqualTo(BoardLine.Opens.NOTHING);
                });
        assertThat(urged(someone.at("NDC-330105", Role.LEADER)))
                .extracting(BoardLine::reference)
                .doesNotContain(receipt.receipt().reference());
    }

    private List<BoardLine> urged(Person leader) {
        return board.read(leader, Optional.of("urge")).stream()
                .filter(section -> section.key().equals("urge"))
                .flatMap(section -> section.part().lines().stream())
                .toList();
    }

    @Test
    void theLineEndsAtTheStart() {
        long session = published(1);
        booking.signUp(form(session, 1, 1), token());
        SignUpReceipt waiting = booking.signUp(form(session, 2, 1), token());
        clock.pass(Duration.ofDays(9));
        line.sweep();
        line.sweep();
        assertThat(place(waiting).signUp().state()).isEqualTo(SeatState.LAPSED);
        assertThat(tracked(waiting).state()).isEqualTo(MatterState.FINISHED);
    }

    @Test
    void draftsAreInvisibleAndClosedSessionsRefuse() {
        assertThat(catalogue.find(event)).isEmpty();
        long session = published(5);
        clock.pass(Duration.ofDays(7));
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> booking.signUp(form(session, 1, 1), token()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("signup.closed"));
    }

    @Test
    void onlyTheManagerOfTheUnitSeesNames() {
        long session = published(5);
        booking.signUp(form(session, 1, 1), token());
        Person neighbour = someone.at("NDC-330105", Role.OUTREACH_MANAGER);
        Person clerk = someone.at("NDC-330106", Role.HANDLER);
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> sheet.of(neighbour, session).attendees());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> sheet.of(clerk, session).attendees());
        AttendanceSheet.Attendee guest = sheet.of(manager, session).attendees().getFirst();
        sheet.checkIn(manager, session, guest.matter());
        assertThatExceptionOfType(EventRefused.class)
                .isThrownBy(() -> sheet.checkIn(manager, session, guest.matter()));
    }

    @Test
    void aCancelledEventCancelsEveryPlace() {
        long session = published(1);
        SignUpReceipt seated = booking.signUp(form(session, 1, 1), token());
        SignUpReceipt waiting = booking.signUp(form(session, 2, 1), token());
        desk.cancel(manager, event, version());
        assertThat(Arrays.asList(place(seated).signUp().state(), place(waiting).signUp().state()))
                .containsOnly(SeatState.CANCELLED);
        assertThat(tracked(waiting).state()).isEqualTo(MatterState.WITHDRAWN);
    }

    private long published(int seats) {
        SessionForm form =
                new SessionForm(
                        clock.instant().plus(Duration.ofDays(7)).plus(Duration.ofHours(1)),
                        clock.instant().plus(Duration.ofDays(7)).plus(Duration.ofHours(3)),
                        clock.instant().plus(Duration.ofDays(7)),
                        seats);
        long session = desk.addSession(manager, event, version(), form);
        desk.publish(manager, event, version());
        return session;
    }

    private int version() {
        return Objects.requireNonNull(desk.find(manager, event).orElseThrow().event().version());
    }

    /** Whom a busy server sends away for want of a connection tries again with the same form. */
    private SignUpReceipt untilAnswered(SignUpForm form, String token) {
        while (true) {
            try {
                return booking.signUp(form, token);
            } catch (CannotGetJdbcConnectionException busy) {
                Thread.onSpinWait();
            }
        }
    }

    private SignUpForm form(long session, int who, int people) {
        return new SignUpForm(
                session,
                "居民" + who,
                new PhoneNumber(String.format("138%08d", who)),
                null,
                people,
                Set.of(),
                Locale.SIMPLIFIED_CHINESE);
    }

    private Booking.Place place(SignUpReceipt receipt) {
        return booking.find(code(receipt)).orElseThrow();
    }

    private TrackedMatter tracked(SignUpReceipt receipt) {
        return tracking.find(code(receipt)).orElseThrow();
    }

    private static String code(SignUpReceipt receipt) {
        return receipt.receipt().code().value();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
