package org.bancheng.workflow.causes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works on cards. Every step is one transaction and one row of the card's history. */
@Service
@Transactional
public class CauseDesk {

    private final CauseStore store;
    private final TermIndex index;
    private final RecurrenceMeter meter;
    private final ReadableMatters matters;
    private final DraftCheck drafts;
    private final StepTime time;

    CauseDesk(
            CauseStore store,
            TermIndex index,
            RecurrenceMeter meter,
            ReadableMatters matters,
            DraftCheck drafts,
            StepTime time) {
        this.store = store;
        this.index = index;
        this.meter = meter;
        this.matters = matters;
        this.drafts = drafts;
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
        drafts.check(draft, null, Shanghai.dateOf(at));
        List<WordedMatter> worded = index.worded(matters.readable(by, references));
        if (worded.isEmpty()) {
            throw new CauseRefused("cause.matters");
        }
        Fingerprint like = Fingerprint.of(worded);
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
        worded.forEach(matter -> store.attach(id, matter.id()));
        store.remember(id, by, at, "OPENED", "matters=" + worded.size(), null);
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
                    drafts.check(draft, row.dueOn(), Shanghai.dateOf(time.now(Lane.PETITION)));
                    return row.saying(draft, store.sealChange(id, draft.mustChange()));
                });
    }

    public void attach(Person by, long id, int version, List<String> references) {
        List<Long> attached = matters.readable(by, references);
        if (attached.isEmpty()) {
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
                    attached.forEach(matter -> store.attach(id, matter));
                    return row;
                });
    }

    public void detach(Person by, long id, int version, String reference, String reason) {
        List<Long> matter = matters.readable(by, List.of(reference));
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

    private static String bounded(String reason) {
        return Texts.bounded(reason, CauseDraft.LONGEST);
    }

    private static String facts(List<String> references) {
        String all = String.join(" ", references.stream().sorted().toList());
        return all.length() <= 400 ? all : "matters=" + references.size();
    }
}
