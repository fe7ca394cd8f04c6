package org.bancheng.workflow.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.bancheng.workflow.outreach.CalendarText;
import org.springframework.stereotype.Component;

/** The meeting of a consultation as a calendar file (RFC 5545); the story stays out of it. */
@Component
public class MeetingCalendar {

    private final Clock clock;

    MeetingCalendar(Clock clock) {
        this.clock = clock;
    }

    /** Empty while no meeting is set. */
    public Optional<String> of(ConsultationSheet sheet, String summary) {
        Instant from = sheet.meetingAt();
        Instant until = sheet.meetingUntil();
        if (from == null || until == null) {
            return Optional.empty();
        }
        VEvent meeting = new VEvent(false);
        meeting.add(new Uid("consultation-" + sheet.id() + "@bancheng.org"))
                .add(new DtStamp(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                .add(new DtStart<>(from))
                .add(new DtEnd<>(until))
                .add(new Summary(CalendarText.clean(summary)));
        if (sheet.meetingPlace() != null) {
            meeting.add(new Location(CalendarText.clean(sheet.meetingPlace())));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Bancheng//Consultations//ZH"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(ImmutableCalScale.GREGORIAN);
        calendar.add(meeting);
        return Optional.of(CalendarText.fold(calendar.toString()));
    }
}
