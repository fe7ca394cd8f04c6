package org.bancheng.notification.calls;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be called, and what came of it; within the person's own matters only. */
@Service
@Transactional
public class Calls {

    private static final int LONGEST_LIST = 200;

    /** Calendar days a next try may lie ahead. */
    private static final int FURTHEST = 30;

    private static final String LIST =
            "SELECT c.id, m.reference, m.title, u.name, c.events, c.since, c.next_at, c.tries, (SELECT s.display_name FROM"
                    + " call_try t JOIN staff s ON s.id = t.staff_id WHERE t.task_id = c.id ORDER BY t.seq DESC LIMIT 1) AS"
                    + " last_by FROM call_task c JOIN matter m ON m.id = c.open_matter JOIN unit u ON u.code = m.unit_code"
                    + " WHERE ";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;

    Calls(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the person calls residents at all. */
    public static boolean mayCall(Person person) {
        return person.isAny(Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
    }

    /**
     * The open calls of the person's matters, the earliest try first.
     *
     * @throws NotAllowed for anybody who calls nobody
     */
    @Transactional(readOnly = true)
    public List<CallLine> open(Person person) {
        MatterScope scope = scope(person);
        Instant now = clock.instant();
        return jdbc.sql(LIST + scope.sql() + " ORDER BY c.next_at, c.id LIMIT " + LONGEST_LIST)
                .params(scope.params())
                .query((row, n) ->
                        new CallLine(
                                row.getLong("id"),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getString("name"),
                                Arrays.stream(row.getString("events").split(","))
                                        .distinct()
                                        .toList(),
                                row.getTimestamp("since").toInstant(),
                                row.getTimestamp("next_at").toInstant(),
                                row.getInt("tries"),
                                row.getString("last_by"),
                                !row.getTimestamp("next_at").toInstant().isAfter(now)))
                .list();
    }

    /** 打通了: the resident was told; the line is closed. */
    public void reached(Person by, long call) {
        Instant now = now();
        int tries = hold(by, call);
        jdbc.sql("UPDATE call_task SET open_matter = NULL, closed_at = ? WHERE id = ?")
                .param(Timestamp.from(now))
                .param(call)
                .update();
        remember(by, call, tries, now, true);
    }

    /**
     * 没打通: tried again on the day; without one on the next working day.
     *
     * @throws TextRefused when the day is over or far away
     */
    public void notReached(Person by, long call, @Nullable LocalDate nextDay) {
        Instant now = now();
        LocalDate today = Shanghai.dateOf(now);
        LocalDate day = nextDay == null ? calendars.current().plus(today, 1) : nextDay;
        if (!day.isAfter(today) || day.isAfter(today.plusDays(FURTHEST))) {
            throw new TextRefused("call.day");
        }
        int tries = hold(by, call);
        jdbc.sql("UPDATE call_task SET tries = tries + 1, next_at = ? WHERE id = ?")
                .param(
                        Timestamp.from(
                                calendars.current().nextWorkingInstant(Shanghai.startOf(day))))
                .param(call)
                .update();
        remember(by, call, tries, now, false);
    }

    /** The open line in the person's scope, held until the end of the step; gives its tries. */
    private int hold(Person by, long call) {
        MatterScope scope = scope(by);
        return jdbc.sql(
                        "SELECT c.tries FROM call_task c JOIN matter m ON m.id = c.open_matter WHERE c.id = :call AND "
                                + scope.sql()
                                + " FOR UPDATE")
                .params(scope.params())
                .param("call", call)
                .query(Integer.class)
                .optional()
                .orElseThrow(NoSuchMatter::new);
    }

    private void remember(Person by, long call, int tries, Instant at, boolean reached) {
        jdbc.sql("INSERT INTO call_try (task_id, seq, at, staff_id, reached) VALUES (?,?,?,?,?)")
                .param(call)
                .param(tries + 1)
                .param(Timestamp.from(at))
                .param(by.id())
                .param(reached)
                .update();
    }

    private static MatterScope scope(Person person) {
        if (!mayCall(person)) {
            throw new NotAllowed("calling residents");
        }
        return MatterScope.acting(person);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
