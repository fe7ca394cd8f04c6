package org.bancheng.workflow.causes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cards for those who may: the list, one card, and how many there are. */
@Service
@Transactional(readOnly = true)
public class CauseSheets {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CauseStore store;
    private final RecurrenceMeter meter;
    private final FieldCrypto crypto;
    private final UnitTree units;
    private final Calendars calendars;
    private final Clock clock;

    CauseSheets(
            JdbcClient jdbc,
            CauseStore store,
            RecurrenceMeter meter,
            FieldCrypto crypto,
            UnitTree units,
            Calendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.meter = meter;
        this.crypto = crypto;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Open ones first, by their deadline: what is overdue stands on top. */
    public List<CauseLine> list(Person person) {
        CauseScope scope = CauseScope.seeing(person);
        return jdbc
                .sql(
                        CauseRow.SELECT
                                + scope.sql()
                                + " ORDER BY CASE WHEN c.state = 'CLOSED' THEN 1 ELSE 0 END, c.due_on, c.id LIMIT "
                                + MOST)
                .params(scope.params())
                .query(CauseRow::read)
                .list()
                .stream()
                .map(this::line)
                .toList();
    }

    public Optional<CauseSheet> find(Person person, long id) {
        CauseScope scope = CauseScope.seeing(person);
        return jdbc.sql(CauseRow.SELECT + "c.id = :id AND " + scope.sql())
                .params(scope.params())
                .param("id", id)
                .query(CauseRow::read)
                .optional()
                .map(row -> sheet(person, row));
    }

    static RowIdentity historyRow(long cause, int seq) {
        return new RowIdentity("cause_history", "words", cause + "/" + seq);
    }

    private CauseLine line(CauseRow row) {
        return new CauseLine(
                row.id(),
                row.title(),
                row.state(),
                name(row.ownerUnit()),
                row.owner(),
                row.dueOn(),
                calendars.current().remaining(today(), row.dueOn()),
                overdue(row),
                store.attached(row.id()).size(),
                meter.of(store.fingerprint(row), row.fixedOn()));
    }

    private CauseSheet sheet(Person person, CauseRow row) {
        List<CauseSheet.Attached> matters = matters(person, row.id());
        Fingerprint like = store.fingerprint(row);
        CauseScope working = CauseScope.working(person);
        boolean mayWork =
                jdbc.sql("SELECT COUNT(*) FROM cause c WHERE c.id = :id AND " + working.sql())
                                .params(working.params())
                                .param("id", row.id())
                                .query(Integer.class)
                                .single()
                        > 0;
        return new CauseSheet(
                row.id(),
                row.version(),
                row.title(),
                row.state(),
                name(row.openedUnit()),
                row.ownerUnit(),
                name(row.ownerUnit()),
                row.ownerId(),
                row.owner(),
                row.dueOn(),
                overdue(row),
                crypto.openText(
                        new RowIdentity("cause", "must_change", row.id()), row.mustChange()),
                residents(row.id()),
                matters,
                store.attached(row.id()).size() - matters.size(),
                like.words(),
                meter.of(like, row.fixedOn()),
                history(row.id()),
                mayWork);
    }

    private List<CauseSheet.Attached> matters(Person person, long cause) {
        MatterScope scope = MatterScope.reading(person);
        return jdbc.sql(
                        "SELECT m.reference, m.title, m.state, u.name FROM cause_matter c JOIN matter m ON m.id ="
                                + " c.active_matter JOIN unit u ON u.code = m.unit_code WHERE c.cause_id = :cause AND "
                                + scope.sql()
                                + " ORDER BY m.filed_at, m.id")
                .params(scope.params())
                .param("cause", cause)
                .query((row, n) ->
                        new CauseSheet.Attached(
                                row.getString(1),
                                row.getString(2),
                                MatterState.valueOf(row.getString(3)),
                                row.getString(4)))
                .list();
    }

    /** By telephone, of which only a keyed hash is findable; a matter without one is one person. */
    private int residents(long cause) {
        return jdbc.sql(
                        "SELECT COUNT(DISTINCT COALESCE(HEX(p.phone_hash), c.active_matter)) FROM cause_matter c LEFT JOIN"
                                + " petition p ON p.matter_id = c.active_matter WHERE c.cause_id = ? AND c.active_matter IS NOT"
                                + " NULL")
                .param(cause)
                .query(Integer.class)
                .single();
    }

    private List<CauseSheet.Past> history(long cause) {
        return jdbc.sql(
                        "SELECT h.seq, h.at, s.display_name, h.what, h.facts, h.words FROM cause_history h JOIN staff s ON"
                                + " s.id = h.staff_id WHERE h.cause_id = ? ORDER BY h.seq")
                .param(cause)
                .query((row, n) -> {
                    byte[] sealed = row.getBytes("words");
                    return new CauseSheet.Past(
                            row.getTimestamp("at").toInstant(),
                            row.getString("display_name"),
                            row.getString("what"),
                            row.getString("facts"),
                            sealed == null
                                    ? null
                                    : crypto.openText(
                                            historyRow(cause, row.getInt("seq")), sealed));
                })
                .list();
    }

    private boolean overdue(CauseRow row) {
        return row.state() == CauseState.OPEN && row.dueOn().isBefore(today());
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
