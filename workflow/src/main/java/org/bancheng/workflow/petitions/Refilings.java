package org.bancheng.workflow.petitions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties a petition to the one the same person withdrew, or that was not accepted, a short while
 * before (features N3: re-file as new). A clerk who registers a second one while the first is still
 * open goes on from it too (N3: split); a resident who does so files twice and is merged.
 */
@Service
public class Refilings {

    private static final String CANDIDATES =
            "SELECT m.id, m.reference, COALESCE(m.origin_promise, m.first_promise, m.promise) AS judged, m.open, CASE WHEN"
                    + " m.open = FALSE THEN (SELECT MAX(DATE(j.at + INTERVAL 8 HOUR)) FROM journal j WHERE j.matter_id = m.id"
                    + " AND j.step IN ('WITHDRAW', 'NOT_ACCEPT')) END AS ended FROM petition q JOIN matter m ON m.id ="
                    + " q.matter_id WHERE q.phone_hash = :phone AND m.category = :category AND (m.open = TRUE OR m.state IN"
                    + " ('WITHDRAWN', 'NOT_ACCEPTED')) ORDER BY m.filed_at DESC LIMIT :most";
    private static final String LINES =
            "SELECT e.reference, e.state, TRUE AS earlier, e.first_promise, m.origin_promise AS judged FROM matter m JOIN"
                    + " matter e ON e.id = m.follows WHERE m.id = :id UNION ALL SELECT n.reference, n.state, FALSE,"
                    + " n.first_promise, n.origin_promise FROM matter n WHERE n.follows = :id LIMIT :most";
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final Policies policies;
    private final Calendars calendars;
    private final MatterFiles files;
    private final Clock clock;

    Refilings(
            JdbcClient jdbc,
            Petitions petitions,
            Policies policies,
            Calendars calendars,
            MatterFiles files,
            Clock clock) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.policies = policies;
        this.calendars = calendars;
        this.files = files;
        this.clock = clock;
    }

    /** The latest earlier matter the form goes on from. */
    @Nullable EarlierMatter before(PetitionForm form, Category listed, boolean byClerk) {
        LocalDate today = Shanghai.dateOf(clock.instant());
        LocalDate since = today.minusDays(policies.current(today).refiledDays());
        return jdbc
                .sql(CANDIDATES)
                .param("phone", petitions.hash(form.phone()))
                .param("category", listed.code())
                .param("most", MOST)
                .query((row, n) -> earlier(row))
                .list()
                .stream()
                .filter(one ->
                        one.endedOn() == null
                                ? byClerk && samePerson(one, form)
                                : !one.endedOn().isBefore(since))
                .findFirst()
                .orElse(null);
    }

    /** A village's agent leaves one telephone number for many: an open matter is theirs by name. */
    private boolean samePerson(EarlierMatter open, PetitionForm form) {
        return petitions
                .find(open.id())
                .filter(petition -> petition.content().name().strip().equals(form.name().strip()))
                .isPresent();
    }

    /** Keeps what the matter goes on from, in the transaction of its filing. */
    void link(Matter matter, EarlierMatter earlier) {
        LocalDate promised = matter.promised().current();
        LocalDate judged =
                promised == null
                        ? null
                        : earlier.judges(matter.origin().filedOn(), promised, calendars.current());
        jdbc.sql("UPDATE matter SET follows = ?, origin_promise = ? WHERE id = ?")
                .param(earlier.id().value())
                .param(judged == null ? null : Date.valueOf(judged))
                .param(matter.id().value())
                .update();
    }

    /** What went before and came after, as far as the person may read it. */
    @Transactional(readOnly = true)
    public List<RefiledLine> of(Person person, MatterFile file) {
        return jdbc
                .sql(LINES)
                .param("id", file.matter().id().value())
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list()
                .stream()
                .filter(line -> files.find(person, line.reference()).isPresent())
                .toList();
    }

    private static RefiledLine line(ResultSet row) throws SQLException {
        return new RefiledLine(
                row.getString("reference"),
                MatterState.valueOf(row.getString("state")),
                row.getBoolean("earlier"),
                row.getObject("first_promise", LocalDate.class),
                row.getObject("judged", LocalDate.class));
    }

    private static EarlierMatter earlier(ResultSet row) throws SQLException {
        return new EarlierMatter(
                new MatterId(row.getLong("id")),
                row.getString("reference"),
                row.getObject("judged", LocalDate.class),
                row.getObject("ended", LocalDate.class));
    }
}
