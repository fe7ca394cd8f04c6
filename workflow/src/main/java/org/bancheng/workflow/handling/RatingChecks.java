package org.bancheng.workflow.handling;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 不满意核查: a rating of one or two stars is checked by somebody who had no hand in the matter, and the
 * resident is told what was found (features F60).
 */
@Service
@Transactional
public class RatingChecks {

    /** The most stars that are a complaint. */
    private static final int DISSATISFIED = 2;

    private static final int LONGEST_LIST = 200;

    /** What does not make a matter one's own. */
    private static final Set<Step> ASIDE =
            EnumSet.of(Step.NOTE, Step.HELD, Step.RELAPSE, Step.VERIFY_RATING, Step.NEW_CODE);

    private static final String WAITING =
            "SELECT r.id, r.matter_id, m.reference, m.title, u.name, r.stars, r.opened_at, r.due_on, EXISTS (SELECT 1"
                    + " FROM journal j WHERE j.matter_id = m.id AND j.actor = :actor AND j.step NOT IN (:aside)) AS own"
                    + " FROM rating_check r JOIN matter m ON m.id = r.matter_id JOIN unit u ON u.code = m.unit_code WHERE"
                    + " r.closed_at IS NULL AND m.state IN ('FINISHED', 'SETTLED') AND ";

    private final JdbcClient jdbc;
    private final Grasp grasp;
    private final MatterStore store;
    private final Correspondence correspondence;
    private final Announcer announcer;
    private final Calendars calendars;
    private final Policies policies;
    private final StepTime time;

    RatingChecks(
            JdbcClient jdbc,
            Grasp grasp,
            MatterStore store,
            Correspondence correspondence,
            Announcer announcer,
            Calendars calendars,
            Policies policies,
            StepTime time) {
        this.jdbc = jdbc;
        this.grasp = grasp;
        this.store = store;
        this.correspondence = correspondence;
        this.announcer = announcer;
        this.calendars = calendars;
        this.policies = policies;
        this.time = time;
    }

    /** What the check came to. */
    public enum Finding {
        /** 属实: the resident is right; what is mended stands in the words. */
        UPHELD,
        /** 部分属实. */
        PARTLY,
        /** 不属实: with the explanation. */
        UNFOUNDED
    }

    /** Opens the check in the step that rated; a rating of three stars and more needs none. */
    void rated(Matter matter, int stars, Instant at) {
        if (stars > DISSATISFIED || matter.lane() != Lane.PETITION) {
            return;
        }
        LocalDate today = Shanghai.dateOf(at);
        LocalDate due = calendars.current().plus(today, policies.current(today).ratingCheckDays());
        jdbc.sql(
                        "INSERT INTO rating_check (id, matter_id, stars, opened_at, due_on) VALUES (?,?,?,?,?)")
                .param(RowId.ordered(at))
                .param(matter.id().value())
                .param(stars)
                .param(Timestamp.from(at))
                .param(Date.valueOf(due))
                .update();
        announcer.tell(Kind.DISSATISFIED, matter, at, Map.of("due", due.toString()));
    }

    /**
     * What waits in the person's scope, the earliest day first.
     *
     * @throws NotAllowed for anybody who is neither supervisor nor leader
     */
    @Transactional(readOnly = true)
    public List<RatingCheck> waiting(Person person) {
        if (!person.isAny(Role.SUPERVISOR, Role.LEADER)) {
            throw new NotAllowed("checks of ratings");
        }
        MatterScope scope = MatterScope.acting(person);
        LocalDate today = Shanghai.dateOf(time.now(Lane.PETITION));
        return jdbc.sql(WAITING + scope.sql() + " ORDER BY r.due_on, r.id LIMIT " + LONGEST_LIST)
                .params(scope.params())
                .param("actor", person.actor().code())
                .param("aside", ASIDE.stream().map(Enum::name).toList())
                .query((row, n) ->
                        new RatingCheck(
                                row.getLong("id"),
                                new MatterId(row.getLong("matter_id")),
                                row.getString("reference"),
                                row.getString("title"),
                                row.getString("name"),
                                row.getInt("stars"),
                                Shanghai.dateOf(row.getTimestamp("opened_at").toInstant()),
                                row.getObject("due_on", LocalDate.class),
                                row.getBoolean("own"),
                                row.getObject("due_on", LocalDate.class).isBefore(today)))
                .list();
    }

    /**
     * Closes the matter's open check and tells the resident what was found.
     *
     * @throws StepRefused for somebody who had a hand in the matter, or when nothing is open any
     *     more
     */
    public void close(Person by, MatterId id, Finding finding, String words) {
        if (!grasp.mayAct(by, id)) {
            throw new NoSuchMatter();
        }
        Matter matter = store.load(id);
        Rights.require(by, Step.VERIFY_RATING, matter.lane());
        matter.require(Step.VERIFY_RATING);
        boolean own =
                store.journal(id).stream()
                        .filter(entry -> !ASIDE.contains(Step.valueOf(entry.step())))
                        .anyMatch(entry -> entry.actor().equals(by.actor().code()));
        if (own) {
            throw new StepRefused(Step.VERIFY_RATING, "own-matter");
        }
        Instant at = time.now(matter.lane());
        int closed =
                jdbc.sql(
                                "UPDATE rating_check SET closed_at = ?, closed_by = ?, finding = ? WHERE matter_id = ? AND"
                                        + " closed_at IS NULL")
                        .param(Timestamp.from(at))
                        .param(by.id())
                        .param(finding.name())
                        .param(id.value())
                        .update();
        if (closed == 0) {
            throw new StepRefused(Step.VERIFY_RATING, "rating-checked");
        }
        byte[] sealed =
                correspondence.write(
                        id, Message.Kind.REPLY, by.id(), Texts.bounded(words, 2000), at);
        matter.said(
                Step.VERIFY_RATING, by.actor(), at, Facts.of("finding", finding).digest(sealed));
        announcer.tell(Kind.RATING_CHECKED, matter, at, Map.of());
        store.save(matter);
    }
}
