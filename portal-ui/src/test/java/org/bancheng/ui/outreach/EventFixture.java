package org.bancheng.ui.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventForm;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SessionForm;
import org.bancheng.workflow.outreach.SignUpForm;
import org.bancheng.workflow.outreach.SignUpReceipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;

/** Events of the running portal, each test its own. */
public final class EventFixture {

    static final String MANAGER = "outreach.manager";
    private static final String UNIT = "NDC-330106";

    private final EventDesk desk = Portal.running().bean(EventDesk.class);
    private final Booking booking = Portal.running().bean(Booking.class);
    private int phones;

    Person manager() {
        Portal.running().employ(MANAGER, "丁兰", UNIT, Role.OUTREACH_MANAGER);
        return Portal.running().bean(StaffAccounts.class).person(MANAGER).orElseThrow();
    }

    /** A published event with one session some days from now, at nine in the morning. */
    public long event(String title, EventKind kind, int days, int seats) {
        long event = draft(title, kind);
        session(event, days, seats);
        desk.publish(manager(), event, version(event));
        return event;
    }

    long draft(String title, EventKind kind) {
        return desk.create(
                manager(),
                new EventForm(
                        kind,
                        title,
                        "听民警讲身边的真实案例，看常见毒品和伪装毒品的样子。\n全程约两小时，免费，请带身份证件。",
                        "文三路 259 号禁毒教育基地",
                        "330106",
                        "0571-8888 0110"));
    }

    long session(long event, int days, int seats) {
        var start =
                Shanghai.dateOf(now())
                        .plusDays(days)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(Shanghai.ZONE);
        return desk.addSession(
                manager(),
                event,
                version(event),
                new SessionForm(
                        start.toInstant(),
                        start.plusHours(2).toInstant(),
                        start.minus(Duration.ofHours(12)).toInstant(),
                        seats));
    }

    /** Somebody else saves the event meanwhile. */
    void touch(long event) {
        var listing = desk.find(manager(), event).orElseThrow();
        desk.change(manager(), event, version(event), listing.event().form());
    }

    void cancel(long event) {
        desk.cancel(manager(), event, version(event));
    }

    SignUpReceipt signUp(long event, String name, int people, Need... needs) {
        long session = desk.find(manager(), event).orElseThrow().sessions().getFirst().id();
        var phone = new PhoneNumber(String.format(Locale.ROOT, "1370000%04d", ++phones));
        return booking.signUp(
                new SignUpForm(
                        session,
                        name,
                        phone,
                        null,
                        people,
                        Set.of(needs),
                        Locale.SIMPLIFIED_CHINESE),
                UUID.randomUUID().toString());
    }

    int version(long event) {
        return Objects.requireNonNull(desk.find(manager(), event).orElseThrow().event().version());
    }

    private static Instant now() {
        return Portal.running().bean(java.time.Clock.class).instant();
    }
}
