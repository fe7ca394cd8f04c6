package org.bancheng.workflow.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What calendars get: read back by ical4j, and by rules that it does not check. */
@WorkflowIT
class EventCalendarIT {

    private static final String LONG =
            "禁毒、“防毒”与拒毒：走进社区；第 1 场, 含英文 comma, and 生僻字𠮷，" + "毒".repeat(40);

    @Autowired EventCalendar calendar;
    @Autowired EventDesk desk;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person manager;
    long event;

    @BeforeEach
    void anEventIsPublished() {
        clock.set("2026-03-02", "09:00");
        manager = someone.at("NDC-330106", Role.OUTREACH_MANAGER);
        event = desk.create(manager, form(EventKind.BASE_VISIT, "330106", "一号厅"));
        desk.addSession(manager, event, version(), session(7, 9));
        desk.publish(manager, event, version());
    }

    @Test
    void isReadBackAsItWasWritten() throws Exception {
        Calendar read = read(ics());
        assertThat(read.validate(true).hasErrors()).isFalse();
        VEvent session = event(read);
        assertThat(Instant.from(session.getStartDate().orElseThrow().getDate()))
                .isEqualTo("2026-03-09T01:00:00Z");
        assertThat(Instant.from(session.getEndDate().orElseThrow().getDate()))
                .isEqualTo("2026-03-09T03:00:00Z");
        assertThat(value(session, "SUMMARY")).isEqualTo(LONG);
        assertThat(value(session, "LOCATION")).isEqualTo("西湖区 一号厅");
        assertThat(value(session, "DESCRIPTION")).isEqualTo("第一行\n第二行; 完\n\n0571-110");
        assertThat(value(session, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(session, "DTSTAMP")).isEqualTo("20260302T010000Z");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndEachEndsWithCrLf() {
        String ics = ics();
        assertThat(ics).doesNotContainPattern("(?<!\r)\n").endsWith("END:VCALENDAR\r\n");
        assertThat(ics.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n ", "")).contains("毒".repeat(40));
    }

    @Test
    void everyZoneThatIsNamedIsDefined() {
        String ics = ics().replace("\r\n ", "");
        List<String> named =
                Pattern.compile(";TZID=([^:;]+)")
                        .matcher(ics)
                        .results()
                        .map(hit -> hit.group(1))
                        .distinct()
                        .toList();
        List<String> defined =
                Pattern.compile("BEGIN:VTIMEZONE\r\nTZID:(\\S+)\r\n")
                        .matcher(ics)
                        .results()
                        .map((MatchResult hit) -> hit.group(1))
                        .toList();
        assertThat(named).containsExactly("Asia/Shanghai").isEqualTo(defined);
        assertThat(ics).contains("TZOFFSETTO:+0800", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    }

    @Test
    void aChangeKeepsTheUidAndRaisesTheSequence() throws Exception {
        VEvent before = event(read(ics()));
        clock.pass(Duration.ofHours(1));
        desk.change(manager, event, version(), form(EventKind.BASE_VISIT, "330106", "二号厅"));
        VEvent after = event(read(ics()));
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID")).contains("@");
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(value(after, "DTSTAMP")).isEqualTo("20260302T020000Z");
        assertThat(value(after, "LOCATION")).isEqualTo("西湖区 二号厅");
    }

    @Test
    void aCancelledEventStaysAsCancelled() throws Exception {
        VEvent before = event(read(ics()));
        desk.cancel(manager, event, version());
        VEvent after = event(read(ics()));
        assertThat(value(after, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(after, "UID")).isEqualTo(value(before, "UID"));
        assertThat(Integer.parseInt(value(after, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before, "SEQUENCE")));
        assertThat(uids(calendar.feed("活动", null, null))).contains(value(after, "UID"));
    }

    @Test
    void draftsAreInNoCalendar() {
        long draft = desk.create(manager, form(EventKind.LECTURE, "330106", "三号厅"));
        assertThat(calendar.of("活动", draft)).isEmpty();
        assertThat(calendar.feed("活动", null, EventKind.LECTURE)).doesNotContain("三号厅");
    }

    @Test
    void theFeedIsFilteredByRegionAndKindAndForgetsAfterNinetyDays() throws Exception {
        String own = value(event(read(ics())), "UID");
        assertThat(uids(calendar.feed("活动", "330106", null))).contains(own);
        assertThat(uids(calendar.feed("活动", "330100", EventKind.BASE_VISIT))).contains(own);
        assertThat(uids(calendar.feed("活动", "330000", null))).contains(own);
        assertThat(uids(calendar.feed("活动", "330200", null))).doesNotContain(own);
        assertThat(uids(calendar.feed("活动", "330106", EventKind.POSTER))).doesNotContain(own);
        assertThat(uids(calendar.feed("活动", "%", null))).isEmpty();
        clock.pass(Duration.ofDays(7 + 89));
        assertThat(uids(calendar.feed("活动", null, null))).contains(own);
        clock.pass(Duration.ofDays(2));
        assertThat(uids(calendar.feed("活动", null, null))).doesNotContain(own);
        assertThat(calendar.of("活动", event)).isPresent();
    }

    @Test
    void anEmptyFeedIsStillACalendar() throws Exception {
        clock.set("2031-01-02", "09:00");
        Calendar empty = read(calendar.feed("活动", null, null));
        assertThat(empty.getComponents(Component.VEVENT)).isEmpty();
        assertThat(empty.validate(true).hasErrors()).isFalse();
    }

    private String ics() {
        return calendar.of("禁毒宣传活动", event).orElseThrow();
    }

    private static Calendar read(String ics) throws Exception {
        return new CalendarBuilder().build(new StringReader(ics));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static List<String> uids(String ics) {
        return Arrays.stream(ics.replace("\r\n ", "").split("\r\n"))
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring(4))
                .toList();
    }

    private int version() {
        return Objects.requireNonNull(desk.find(manager, event).orElseThrow().event().version());
    }

    private SessionForm session(int days, int hour) {
        ZonedDateTime start =
                ZonedDateTime.parse("2026-03-02T00:00+08:00[Asia/Shanghai]")
                        .plusDays(days)
                        .plusHours(hour);
        return new SessionForm(
                start.toInstant(), start.plusHours(2).toInstant(), start.toInstant(), 20);
    }

    private static EventForm form(EventKind kind, String region, String place) {
        return new EventForm(kind, LONG, "第一行\r\n第二行; 完", place, region, "0571-110");
    }
}
