package org.bancheng.workflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.outreach.ManagedEvents.View;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What managers see, what they may do with whom, and what stays closed to those of other units. */
@WorkflowIT
class ManagersIT {

    @Autowired EventDesk desk;
    @Autowired SessionDesk sessions;
    @Autowired ManagedEvents managed;
    @Autowired OpenSignUps open;
    @Autowired SignUpDesk signUps;
    @Autowired WalkIns walkIns;
    @Autowired AttendanceSheet sheet;
    @Autowired Booking booking;
    @Autowired MatterFiles files;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps residents;
    @Autowired WaitingLineWatch line;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person manager;
    Person city;
    Person neighbour;
    long event;

    @BeforeEach
    void anEventIsDrafted() {
        clock.set("2026-03-02", "09:00");
        manager = someone.at("NDC-330106", Role.OUTREACH_MANAGER);
        city = someone.at("NDC-330100", Role.OUTREACH_MANAGER);
        neighbour = someone.at("NDC-330105", Role.OUTREACH_MANAGER);
        event = desk.create(manager, form("一号厅"));
    }

    @Test
    void theUnitAndThoseAboveSeeAnEventOthersFindAndMoveNothing() {
        long session = published(3);
        SignUpReceipt helped = booking.signUp(helped(session), token());
        String reference = helped.receipt().reference();
        for (Person by : Set.of(manager, city)) {
            assertThat(managed.page(by, View.UPCOMING, "", 0, 100))
                    .anyMatch(row -> row.id() == event && row.taken() == 1 && row.takesSignUps());
            assertThat(open.of(by)).anyMatch(row -> row.reference().equals(reference));
            assertThat(files.find(by, reference)).isPresent();
            assertThat(sheet.of(by, session).attendees()).hasSize(1);
        }
        assertThat(managed.page(neighbour, View.UPCOMING, "", 0, 100))
                .noneMatch(row -> row.id() == event);
        assertThat(open.of(neighbour)).noneMatch(row -> row.reference().equals(reference));
        assertThat(files.find(neighbour, reference)).isEmpty();
        int version = version();
        refused("event.unknown", () -> desk.copy(neighbour, event));
        refused("event.unknown", () -> desk.publish(neighbour, event, version));
        refused("event.unknown", () -> desk.cancel(neighbour, event, version));
        refused("event.unknown", () -> desk.concerned(neighbour, event));
        refused("event.unknown", () -> desk.addSession(neighbour, event, version, hours(3)));
        refused("event.unknown", () -> sessions.closeSignUp(neighbour, event, version));
        refused("event.unknown", () -> sessions.remove(neighbour, session, version));
        refused("event.unknown", () -> sessions.concerned(neighbour, session));
        refused("event.unknown", () -> walkIns.register(neighbour, party(session, 9, 1), token()));
        refused(
                "event.unknown",
                () -> sheet.checkIn(neighbour, session, helped.receipt().matter()));
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> handling.reply(neighbour, helped.receipt().matter(), 0, "不该看到"));
        Person clerk = someone.at("NDC-330106", Role.HANDLER, Role.LEADER, Role.TIP_OFFICER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> managed.page(clerk, View.UPCOMING, "", 0, 10));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> open.of(clerk));
        assertThat(files.find(clerk, reference)).isEmpty();
    }

    @Test
    void aSignUpThatNeedsAPersonIsHandledToTheEnd() {
        long session = published(3);
        booking.signUp(party(session, 1, 1), token());
        String reference = booking.signUp(helped(session), token()).receipt().reference();
        assertThat(open.of(manager))
                .filteredOn(row -> row.reference().equals(reference))
                .singleElement()
                .satisfies(row -> assertThat(row.needs()).containsExactly(Need.WHEELCHAIR));
        MatterFile file = files.find(manager, reference).orElseThrow();
        assertThat(signUps.read(file).orElseThrow().name()).isEqualTo("王奶奶");
        assertThat(file.allowed())
                .contains(Step.CHOOSE_MODE, Step.REPLY, Step.ASK, Step.FINISH)
                .doesNotContain(Step.ACCEPT);
        handling.reply(manager, file.matter().id(), version(file), "轮椅位留好了");
        file = files.find(manager, reference).orElseThrow();
        triage.chooseMode(
                manager,
                file.matter().id(),
                version(file),
                new Decision(new Plan(List.of(HandlingMode.COMMITMENT)), "同意书后补"));
        file = files.find(manager, reference).orElseThrow();
        handling.finish(manager, file.matter().id(), version(file), Result.ACHIEVED, "都安排好了");
        assertThat(open.of(manager)).noneMatch(row -> row.reference().equals(reference));
        assertThat(sheet.of(manager, session).attendees())
                .anyMatch(guest -> guest.name().equals("王奶奶") && guest.state() == SeatState.BOOKED);
    }

    @Test
    void aSignUpEndedAtTheDeskNeverStopsTheLine() {
        long session = published(1);
        SignUpReceipt seated = booking.signUp(party(session, 1, 1), token());
        SignUpReceipt ended = booking.signUp(party(session, 2, 1), token());
        SignUpReceipt taken = booking.signUp(party(session, 3, 1), token());
        SignUpReceipt last = booking.signUp(party(session, 4, 1), token());
        MatterFile file = files.find(manager, ended.receipt().reference()).orElseThrow();
        triage.notAccept(
                manager, file.matter().id(), version(file), Refusal.NOT_THIS_AUTHORITY, null);
        file = files.find(manager, taken.receipt().reference()).orElseThrow();
        triage.accept(manager, file.matter().id(), version(file), null);
        booking.cancel(code(seated));
        assertThat(state(ended)).isEqualTo(SeatState.LAPSED);
        assertThat(state(taken)).isEqualTo(SeatState.BOOKED);
        assertThat(files.find(manager, taken.receipt().reference()).orElseThrow().matter().state())
                .isEqualTo(MatterState.ACCEPTED);
        clock.pass(Duration.ofDays(9));
        line.sweep();
        assertThat(state(last)).isEqualTo(SeatState.LAPSED);
    }

    @Test
    void aHelpedSeatThatIsCancelledLeavesNoLegOpenAndIsNeverWithdrawnPastIt() {
        long session = published(2);
        SignUpReceipt helped = booking.signUp(helped(session), token());
        MatterFile file = files.find(manager, helped.receipt().reference()).orElseThrow();
        handling.ask(manager, file.matter().id(), version(file), PauseReason.RESIDENT, "轮椅多宽？");
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> residents.withdraw(code(helped)));
        booking.cancel(code(helped));
        file = files.find(manager, helped.receipt().reference()).orElseThrow();
        assertThat(file.matter().state()).isEqualTo(MatterState.WITHDRAWN);
        assertThat(file.legs()).isNotEmpty().allMatch(leg -> leg.closedAt() != null);
        assertThat(desk.find(manager, event).orElseThrow().sessions().getFirst().taken()).isZero();
    }

    @Test
    void fewerPeopleGiveTheirSeatsToWhoWaits() {
        long session = published(3);
        SignUpReceipt family = booking.signUp(party(session, 1, 3), token());
        SignUpReceipt waiting = booking.signUp(party(session, 2, 1), token());
        refused("signup.fewer", () -> booking.reduce(code(family), 3));
        refused("signup.fewer", () -> booking.reduce(code(family), 0));
        booking.reduce(code(family), 2);
        assertThat(state(waiting)).isEqualTo(SeatState.BOOKED);
        assertThat(booking.find(code(family)).orElseThrow().signUp().people()).isEqualTo(2);
        booking.cancel(code(family));
        refused("signup.over", () -> booking.reduce(code(family), 1));
        assertThat(desk.find(manager, event).orElseThrow().sessions().getFirst().taken())
                .isEqualTo(1);
    }

    @Test
    void whoWalksInTakesAFreeSeatOnTheDayAndIsThere() {
        long session = published(2);
        booking.signUp(party(session, 1, 1), token());
        refused("walkin.day", () -> walkIns.register(manager, party(session, 2, 1), token()));
        clock.pass(Duration.ofDays(7));
        refused("walkin.twice", () -> walkIns.register(manager, party(session, 1, 1), token()));
        refused("walkin.full", () -> walkIns.register(manager, party(session, 2, 2), token()));
        String token = token();
        Receipt once = walkIns.register(manager, party(session, 2, 1), token);
        assertThat(walkIns.register(manager, party(session, 2, 1), token).matter())
                .isEqualTo(once.matter());
        assertThat(sheet.of(manager, session).attendees())
                .extracting(AttendanceSheet.Attendee::state)
                .containsExactlyInAnyOrder(SeatState.BOOKED, SeatState.ATTENDED);
        refused("walkin.full", () -> walkIns.register(manager, party(session, 3, 1), token()));
    }

    @Test
    void closingEndsSignUpAndLeavesTheLineWaiting() {
        long session = published(1);
        booking.signUp(party(session, 1, 1), token());
        SignUpReceipt waiting = booking.signUp(party(session, 2, 1), token());
        sessions.closeSignUp(manager, event, version());
        refused("signup.closed", () -> booking.signUp(party(session, 3, 1), token()));
        refused("event.closed", () -> sessions.closeSignUp(manager, event, version()));
        assertThat(state(waiting)).isEqualTo(SeatState.WAITING);
        assertThat(managed.page(manager, View.UPCOMING, "", 0, 100))
                .anyMatch(row -> row.id() == event && !row.takesSignUps() && row.waiting() == 1);
    }

    @Test
    void aCopyIsADraftWithTheSameHoursAtLeastAWeekAway() {
        published(4);
        clock.pass(Duration.ofDays(20));
        long copy = desk.copy(manager, event);
        var listing = desk.find(manager, copy).orElseThrow();
        assertThat(listing.event().state()).isEqualTo(EventState.DRAFT);
        assertThat(listing.event().form()).isEqualTo(form("一号厅"));
        Instant start = listing.sessions().getFirst().startsAt();
        assertThat(start).isAfter(clock.instant().plus(Duration.ofDays(6)));
        assertThat(Duration.between(hours(4).startsAt(), start).toHours() % (7 * 24)).isZero();
        assertThat(managed.page(manager, View.DRAFTS, "禁毒教育", 0, 100))
                .anyMatch(row -> row.id() == copy);
        assertThat(managed.page(manager, View.PAST, "", 0, 100)).anyMatch(row -> row.id() == event);
        assertThat(managed.count(manager, View.PAST, "%")).isZero();
        desk.publish(manager, copy, 0);
    }

    @Test
    void aSessionNobodySignedUpForCanGoAndTwoChangesAtOnceAreNoticed() {
        long used = published(2);
        int before = version();
        long spare = desk.addSession(manager, event, before, hours(2));
        refused("event.changed", () -> desk.addSession(manager, event, before, hours(2)));
        booking.signUp(party(used, 1, 1), token());
        refused("session.used", () -> sessions.remove(manager, used, version()));
        sessions.remove(manager, spare, version());
        assertThat(desk.find(manager, event).orElseThrow().sessions()).hasSize(1);
        assertThat(sessions.concerned(manager, used)).isEqualTo(new EventDesk.Concerned(1, 1, 1));
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
        Instant start = Instant.parse("2026-03-09T02:00:00Z");
        return new SessionForm(
                start, start.plus(Duration.ofHours(2)), start.minus(Duration.ofHours(2)), seats);
    }

    private int version() {
        return Objects.requireNonNull(desk.find(manager, event).orElseThrow().event().version());
    }

    private static int version(MatterFile file) {
        return Objects.requireNonNull(file.matter().version());
    }

    private SeatState state(SignUpReceipt receipt) {
        return booking.find(code(receipt)).orElseThrow().signUp().state();
    }

    private static String code(SignUpReceipt receipt) {
        return receipt.receipt().code().value();
    }

    private static SignUpForm helped(long session) {
        return new SignUpForm(
                session,
                "王奶奶",
                new PhoneNumber("13900000077"),
                null,
                1,
                Set.of(Need.WHEELCHAIR),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static SignUpForm party(long session, int who, int people) {
        return new SignUpForm(
                session,
                "居民" + who,
                new PhoneNumber(String.format(Locale.ROOT, "138%08d", who)),
                null,
                people,
                Set.of(),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static EventForm form(String place) {
        return new EventForm(
                EventKind.BASE_VISIT, "禁毒教育基地开放日", "参观", place, "330106", "0571-110", "一楼无台阶");
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
