package org.bancheng.workflow.handling;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办: the questions nobody answered, asked by telephone; never of a matter one handled. */
@Service
@Transactional
public class Supervision {

    public static final int LONGEST_LIST = 200;

    /** What does not make a matter one's own. */
    private static final Set<Step> ASIDE = EnumSet.of(Step.NOTE, Step.HELD, Step.RELAPSE);

    private static final String UNANSWERED =
            "SELECT r.id, m.reference, m.title, u.name, r.days, r.asked_at FROM recheck r JOIN matter m ON m.id ="
                    + " r.matter_id JOIN unit u ON u.code = m.unit_code WHERE r.state IN ('ASKED', 'UNANSWERED') AND NOT"
                    + " EXISTS (SELECT 1 FROM recheck n WHERE n.matter_id = r.matter_id AND n.nth > r.nth AND n.asked_at IS"
                    + " NOT NULL) AND r.asked_at IS NOT NULL AND ";

    private final JdbcClient jdbc;
    private final Grasp grasp;
    private final Rechecks rechecks;
    private final FollowUp followUp;
    private final MatterStore store;
    private final Calendars calendars;
    private final Policies policies;
    private final StepTime time;

    Supervision(
            JdbcClient jdbc,
            Grasp grasp,
            Rechecks rechecks,
            FollowUp followUp,
            MatterStore store,
            Calendars calendars,
            Policies policies,
            StepTime time) {
        this.jdbc = jdbc;
        this.grasp = grasp;
        this.rechecks = rechecks;
        this.followUp = followUp;
        this.store = store;
        this.calendars = calendars;
        this.policies = policies;
        this.time = time;
    }

    /**
     * The questions without an answer in the supervisor's scope, the oldest first, at most {@link
     * #LONGEST_LIST}.
     *
     * @throws NotAllowed for anybody else
     */
    @Transactional(readOnly = true)
    public List<UnansweredRecheck> unanswered(Person person) {
        if (!person.is(Role.SUPERVISOR)) {
            throw new NotAllowed("unanswered checks");
        }
        MatterScope scope = MatterScope.acting(person);
        LocalDate today = Shanghai.dateOf(time.now(Lane.PETITION));
        WorkingCalendar calendar = calendars.current();
        int limit = policies.current(today).limit(HandlingMode.TRACKING.name());
        return jdbc.sql(UNANSWERED + scope.sql() + " ORDER BY r.asked_at LIMIT " + LONGEST_LIST)
                .params(scope.params())
                .query((row, n) -> {
                    Timestamp asked = row.getTimestamp("asked_at");
                    LocalDate since = Shanghai.dateOf(asked.toInstant());
                    int days = since.isAfter(today) ? 0 : calendar.workingDaysIn(since, today);
                    return new UnansweredRecheck(
                            row.getLong("id"),
                            row.getString("reference"),
                            row.getString("title"),
                            row.getString("name"),
                            row.getInt("days"),
                            asked.toInstant(),
                            days,
                            days > limit);
                })
                .list();
    }

    /**
     * Writes down what the resident said on the telephone.
     *
     * @throws StepRefused for a matter the supervisor had a hand in, or that was answered meanwhile
     */
    public void answer(Person by, long recheck, boolean held) {
        Step step = held ? Step.HELD : Step.RELAPSE;
        Recheck check = rechecks.byId(recheck).orElseThrow(NoSuchMatter::new);
        if (!grasp.mayAct(by, check.matter())) {
            throw new NoSuchMatter();
        }
        Matter matter = store.load(check.matter());
        Rights.require(by, step, matter.lane());
        boolean handled =
                store.journal(matter.id()).stream()
                        .filter(entry -> !ASIDE.contains(Step.valueOf(entry.step())))
                        .anyMatch(entry -> entry.actor().equals(by.actor().code()));
        if (handled) {
            throw new StepRefused(step, "own-matter");
        }
        followUp.answerFor(by.actor(), matter, check, held);
    }
}
