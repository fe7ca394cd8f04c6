package org.bancheng.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.outreach.AttendanceSheet;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventForm;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SeatState;
import org.bancheng.workflow.outreach.SessionForm;
import org.bancheng.workflow.outreach.SignUpForm;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Component;

/**
 * The events of the demonstration, in every state, around the day it is played on: a draft, open,
 * nearly full, full with people waiting, closed, taking place today, past, cancelled.
 */
@Component
class DemoEvents implements DemoPart {

    private static final String MANAGER = "outreach";
    private static final List<String> FAMILIES =
            List.of("王", "李", "陈", "沈", "周", "吴", "郑", "钱", "孙", "何");
    private static final List<String> GIVEN =
            List.of("小梅", "建国", "丽华", "志强", "雨桐", "思远", "秀兰", "晓东");

    private final EventDesk desk;
    private final Booking booking;
    private final AttendanceSheet sheets;
    private final Clock clock;
    private int people;

    DemoEvents(EventDesk desk, Booking booking, AttendanceSheet sheets, Clock clock) {
        this.desk = desk;
        this.booking = booking;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** An event as it is played: made by the manager, published, signed up for. */
    private final class Play {

        private final Stage stage;
        private final List<Scene> scenes;
        private final AtomicLong event = new AtomicLong();
        private final List<Long> sessions = new ArrayList<>();

        Play(Stage stage, List<Scene> scenes, int madeDaysAgo, EventForm form) {
            this.stage = stage;
            this.scenes = scenes;
            scene(day(-madeDaysAgo, 9), () -> event.set(desk.create(by(), form)));
        }

        /** A session of two hours that takes sign-ups until some hours before. */
        Play session(int madeDaysAgo, int day, int hour, int noticeHours, int seats) {
            var start = day(day, hour);
            var form =
                    new SessionForm(
                            start,
                            start.plus(Duration.ofHours(2)),
                            start.minus(Duration.ofHours(noticeHours)),
                            seats);
            return scene(
                    day(-madeDaysAgo, 10),
                    () -> sessions.add(desk.addSession(by(), event.get(), version(), form)));
        }

        Play published(int daysAgo) {
            return scene(day(-daysAgo, 11), () -> desk.publish(by(), event.get(), version()));
        }

        Play cancelled(int daysAgo) {
            return scene(day(-daysAgo, 15), () -> desk.cancel(by(), event.get(), version()));
        }

        /** Parties of these sizes sign up, one an hour. */
        Play signedUp(int daysAgo, int session, int... parties) {
            for (int i = 0; i < parties.length; i++) {
                int size = parties[i];
                signUp(day(-daysAgo, 12).plus(Duration.ofMinutes(40L * i)), session, size);
            }
            return this;
        }

        Play signUp(Instant at, int session, int size, Need... needs) {
            return scene(
                    at,
                    () ->
                            booking.signUp(
                                    form(sessions.get(session), size, needs),
                                    UUID.randomUUID().toString()));
        }

        /** The first of those with a seat are checked in. */
        Play checkedIn(Instant at, int session, int parties) {
            return scene(
                    at,
                    () ->
                            sheets.of(by(), sessions.get(session)).attendees().stream()
                                    .filter(one -> one.state() == SeatState.BOOKED)
                                    .limit(parties)
                                    .toList()
                                    .forEach(one ->
                                            sheets.checkIn(
                                                    by(), sessions.get(session), one.matter())));
        }

        private Play scene(Instant at, Runnable work) {
            var now = clock.instant();
            scenes.add(new Scene(at.isAfter(now) ? now : at, work));
            return this;
        }

        private Person by() {
            return stage.person(MANAGER);
        }

        private int version() {
            var listing = desk.find(by(), event.get()).orElseThrow();
            return Objects.requireNonNull(listing.event().version());
        }
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        people = 0;
        var scenes = new ArrayList<Scene>();
        new Play(stage, scenes, 45, about(EventKind.LECTURE, "新型毒品识别讲座", "翠苑街道文化站二楼", 0))
                .session(45, -12, 9, 20, 12)
                .published(44)
                .signedUp(30, 0, 1, 2, 1, 3, 1, 1, 2)
                .checkedIn(day(-12, 9), 0, 5);
        new Play(stage, scenes, 20, about(EventKind.BASE_VISIT, "禁毒教育基地开放日", "西湖区禁毒教育基地", 1))
                .session(20, 4, 9, 24, 8)
                .session(20, 11, 14, 24, 20)
                .published(19)
                .signedUp(9, 0, 2, 3, 1, 2, 2, 1, 4)
                .signedUp(7, 1, 2, 1);
        new Play(stage, scenes, 15, about(EventKind.DRUG_DRIVING, "毒驾模拟体验", "西湖区交警大队体验馆", 2))
                .session(15, 6, 14, 24, 12)
                .published(14)
                .signedUp(8, 0, 2, 2, 1, 3, 2)
                .signUp(day(-1, 16), 0, 1, Need.WHEELCHAIR, Need.COMPANION);
        new Play(stage, scenes, 12, about(EventKind.LECTURE, "家长课堂：认识“上头电子烟”", "文三街小学报告厅", 3))
                .session(12, 9, 19, 24, 60)
                .published(11)
                .signedUp(5, 0, 2, 1, 2, 4)
                .signUp(day(-1, 10), 0, 2, Need.SIGN_LANGUAGE);
        new Play(stage, scenes, 14, about(EventKind.EIGHT_VENUES, "禁毒知识进企业", "西溪路创业园大厅", 4))
                .session(14, 1, 10, 72, 25)
                .published(13)
                .signedUp(9, 0, 3, 2, 1, 1, 2);
        new Play(stage, scenes, 10, about(EventKind.VOLUNTEER, "禁毒志愿者见面会", "西湖区禁毒教育基地", 1))
                .session(10, 0, 20, 8, 20)
                .published(9)
                .signedUp(6, 0, 1, 2, 1, 1, 3)
                .checkedIn(stage.minutesAgo(6), 0, 2);
        new Play(stage, scenes, 9, about(EventKind.CULTURE, "“无毒青春”文艺演出", "蒋村文体中心剧场", 0))
                .session(9, 13, 19, 24, 80)
                .published(8)
                .signedUp(6, 0, 2, 2, 5)
                .cancelled(1);
        new Play(stage, scenes, 2, about(EventKind.CONTEST, "青少年禁毒知识竞赛", "西湖区青少年宫", 3))
                .session(2, 24, 9, 48, 100);
        new Play(stage, scenes, 1, about(EventKind.STUDY_TOUR, "暑期禁毒游学打卡", "待定", 4));
        return scenes;
    }

    private Instant day(int days, int hour) {
        return Shanghai.dateOf(clock.instant())
                .plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(Shanghai.ZONE)
                .toInstant();
    }

    private static EventForm about(EventKind kind, String title, String place, int access) {
        return new EventForm(
                kind,
                title,
                "民警和志愿者讲身边的真实案例，看常见毒品和伪装毒品的样子，学会拒绝和求助。\n全程约两小时，免费。请提前十分钟到场签到。",
                place,
                "330106",
                "0571-8888 0110",
                List.of("", "一楼，无台阶，有无障碍厕所", "二楼，有电梯；轮椅请提前告诉", "可以预约手语翻译", "门口有三级台阶，可以请工作人员帮忙")
                        .get(access));
    }

    private SignUpForm form(long session, int size, Need... needs) {
        int number = ++people;
        var name = FAMILIES.get(number % FAMILIES.size()) + GIVEN.get(number % GIVEN.size());
        return new SignUpForm(
                session,
                name,
                new PhoneNumber(String.format(Locale.ROOT, "1390571%04d", number)),
                number % 3 == 0
                        ? null
                        : new EmailAddress("resident" + number + "@bancheng.example"),
                size,
                Set.of(needs),
                Locale.SIMPLIFIED_CHINESE);
    }
}
