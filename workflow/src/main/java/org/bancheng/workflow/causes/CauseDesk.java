package org.bancheng.workflow.causes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterScope;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works on cards. Every step is one transaction and one row of the card's history. */
@Service
@Transactional
public class CauseDesk {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final CauseStore store;
    private final TermIndex index;
    private final RecurrenceMeter meter;
    private final UnitTree units;
    private final StaffAccounts accounts;
    private final StepTime time;

    CauseDesk(
            JdbcClient jdbc,
            CauseStore store,
            TermIndex index,
            RecurrenceMeter meter,
            UnitTree units,
            StaffAccounts accounts,
            StepTime time) {
        this.jdbc = jdbc;
        this.store = store;
        this.index = index;
        this.meter = meter;
        this.units = units;
        this.accounts = accounts;
        this.time = time;
    }

    public static boolean mayOpen(Person person) {
        return person.isAny(Role.TRIAGE_OFFICER, Role.LEADER);
    }

    /**
     * Opens a card over the matters, whose common words say what else is like them.
     *
     * @throws CauseRefused when there is none, one hangs elsewhere, or titles say nothing
     */
    public long open(Person by, CauseDraft draft, List<String> references) {
        if (!mayOpen(by)) {
            throw new NotAllowed("opening a cause");
        }
        Instant at = time.now(Lane.PETITION);
        check(draft, null, at);
        List<WordedMatter> matters = index.worded(readable(by, references));
        if (matters.isEmpty()) {
            throw new CauseRefused("cause.matters");
        }
        Fingerprint like = Fingerprint.of(matters);
        if (like.words().isEmpty()) {
            throw new CauseRefused("cause.words");
        }
        long id = RowId.ordered(at);
        store.insert(
                new CauseRow(
                        id,
                        1,
                        draft.title(),
                        CauseState.OPEN,
                        by.unitCode(),
                        draft.ownerUnit(),
                        draft.owner(),
                        null,
                        draft.dueOn(),
                        store.sealChange(id, draft.mustChange()),
                        like.category(),
                        like.unitType(),
                        like.needed(),
                        null),
                at);
        store.words(id, like);
        matters.forEach(matter -> store.attach(id, matter.id()));
        store.remember(id, by, at, "OPENED", "matters=" + matters.size(), null);
        return id;
    }

    public void edit(Person by, long id, int version, CauseDraft draft) {
        step(
                by,
                id,
                version,
                "EDITED",
                "due=" + draft.dueOn(),
                draft.mustChange(),
                row -> {
                    check(draft, row.dueOn(), time.now(Lane.PETITION));
                    return row.saying(draft, store.sealChange(id, draft.mustChange()));
                });
    }

    public void attach(Person by, long id, int version, List<String> references) {
        List<Long> matters = readable(by, references);
        if (matters.isEmpty()) {
            throw new CauseRefused("cause.matters");
        }
        String facts = facts(references);
        step(
                by,
                id,
                version,
                "ATTACHED",
                facts,
                null,
                row -> {
                    matters.forEach(matter -> store.attach(id, matter));
                    return row;
                });
    }

    public void detach(Person by, long id, int version, String reference, String reason) {
        List<Long> matter = readable(by, List.of(reference));
        if (matter.isEmpty()) {
            throw new CauseRefused("cause.matters");
        }
        step(
                by,
                id,
                version,
                "DETACHED",
                reference,
                bounded(reason),
                row -> {
                    store.detach(id, matter.getFirst());
                    return row;
                });
    }

    /** The owner says that it is mended since the day, which may lie behind but not ahead. */
    public void announceFix(Person by, long id, int version, LocalDate fixedOn) {
        LocalDate today = Shanghai.dateOf(time.now(Lane.PETITION));
        if (fixedOn.isAfter(today) || fixedOn.isBefore(today.minusYears(1))) {
            throw new TextRefused("cause.fixed");
        }
        step(
                by,
                id,
                version,
                "FIXED",
                "on=" + fixedOn,
                null,
                row -> {
                    require(row, CauseState.OPEN);
                    return row.in(CauseState.FIX_ANNOUNCED, fixedOn);
                });
    }

    /** It came back: open again, with what was seen. */
    public void notFixed(Person by, long id, int version, String reason) {
        step(
                by,
                id,
                version,
                "NOT_FIXED",
                "",
                bounded(reason),
                row -> {
                    require(row, CauseState.FIX_ANNOUNCED);
                    return row.in(CauseState.OPEN, null);
                });
    }

    /**
     * Closes the card by the measure, and by nothing else.
     *
     * @throws CauseRefused with the numbers when the drop is not there
     */
    public void close(Person by, long id, int version) {
        step(
                by,
                id,
                version,
                "CLOSED",
                "",
                null,
                row -> {
                    require(row, CauseState.FIX_ANNOUNCED);
                    Recurrence measured = meter.of(store.fingerprint(row), row.fixedOn());
                    if (measured.verdict() != DropRule.Verdict.DROPPED) {
                        throw new CauseRefused("cause." + measured.verdict(), measured);
                    }
                    return row.in(CauseState.CLOSED, row.fixedOn());
                });
    }

    private void step(
            Person by,
            long id,
            int version,
            String what,
            String facts,
            @Nullable String words,
            UnaryOperator<CauseRow> change) {
        CauseRow row = store.take(by, id, version);
        if (row.state() == CauseState.CLOSED) {
            throw new CauseRefused("cause.closed");
        }
        store.write(change.apply(row));
        store.remember(id, by, time.now(Lane.PETITION), what, facts, words);
    }

    private static void require(CauseRow row, CauseState state) {
        if (row.state() != state) {
            throw new CauseRefused("cause.state");
        }
    }

    private void check(CauseDraft draft, @Nullable LocalDate kept, Instant at) {
        if (units.find(draft.ownerUnit()).isEmpty()) {
            throw new TextRefused("unit.unknown");
        }
        boolean there =
                draft.owner() == null
                        || accounts.handlers(draft.ownerUnit(), Lane.PETITION).stream()
                                .anyMatch(one -> Objects.equals(one.id(), draft.owner()));
        if (!there) {
            throw new TextRefused("cause.owner");
        }
        if (draft.dueOn().isBefore(Shanghai.dateOf(at)) && !draft.dueOn().equals(kept)) {
            throw new TextRefused("cause.due");
        }
    }

    private static String bounded(String reason) {
        return Texts.bounded(reason, CauseDraft.LONGEST);
    }

    private static String facts(List<String> references) {
        String all = String.join(" ", references.stream().sorted().toList());
        return all.length() <= 400 ? all : "matters=" + references.size();
    }

    /** The ids of those the person may read; of the others nothing is said. */
    private List<Long> readable(Person person, List<String> references) {
        if (references.isEmpty() || references.size() > MOST_AT_ONCE) {
            return List.of();
        }
        MatterScope scope = MatterScope.reading(person);
        return jdbc
                .sql(
                        "SELECT m.id FROM matter m WHERE m.reference IN (:references) AND m.lane = 'PETITION' AND "
                                + scope.sql())
                .params(scope.params())
                .param("references", references)
                .query(Long.class)
                .list()
                .stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
