package org.bancheng.workflow.handling;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.holding.Holdings;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.JournalEntry;
import org.bancheng.workflow.matters.Leg;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Rights;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one matter for the desk: only in the reader's scope, with the steps that reader may take
 * now.
 */
@Service
@Transactional(readOnly = true)
public class MatterFiles {

    private final Grasp grasp;
    private final MatterStore store;
    private final Correspondence correspondence;
    private final FieldCrypto crypto;
    private final UnitTree units;
    private final Reckoning reckoning;
    private final MatterRecords records;
    private final Recount recount;
    private final Holdings holdings;
    private final StepTime time;
    private final JdbcClient jdbc;

    MatterFiles(
            Grasp grasp,
            MatterStore store,
            Correspondence correspondence,
            FieldCrypto crypto,
            UnitTree units,
            Reckoning reckoning,
            MatterRecords records,
            Recount recount,
            Holdings holdings,
            StepTime time,
            JdbcClient jdbc) {
        this.grasp = grasp;
        this.store = store;
        this.correspondence = correspondence;
        this.crypto = crypto;
        this.units = units;
        this.reckoning = reckoning;
        this.records = records;
        this.recount = recount;
        this.holdings = holdings;
        this.time = time;
        this.jdbc = jdbc;
    }

    /**
     * Empty when there is none or the person may not see it: the two look the same. Never a tip.
     */
    public Optional<MatterFile> find(Person person, String reference) {
        return grasp.readable(person, reference).map(id -> open(person, id));
    }

    /** A tip of the officer's own unit, without its words; nobody else finds one, here or above. */
    public Optional<MatterFile> findTip(Person officer, String reference) {
        return grasp.readableTip(officer, reference).map(id -> open(officer, id));
    }

    private MatterFile open(Person person, MatterId id) {
        Matter matter = store.load(id);
        LocalDate today = Shanghai.dateOf(time.now(matter.lane()));
        List<PromiseLine> promises = promises(id);
        List<JournalEntry> journal = store.journal(id);
        return new MatterFile(
                matter,
                name(matter.custody().unitCode()),
                staffName(matter.custody().assigneeId()),
                steps(person, matter),
                store.legs(id).stream().map(this::line).toList(),
                correspondence.messages(id),
                correspondence.notes(id),
                promises,
                handovers(id),
                records.pauses(id),
                journal(journal),
                reckoning.timeLeft(matter, today),
                recount.dayByDay(matter, promises, today),
                holdings.of(journal, time.now(matter.lane())).orElse(null));
    }

    private Set<Step> steps(Person person, Matter matter) {
        if (grasp.mayAct(person, matter.id())) {
            return allowed(person, matter);
        }
        if (grasp.maySign(person, matter.id())) {
            Set<Step> steps = allowed(person, matter);
            steps.retainAll(Grasp.SIGNING);
            return steps;
        }
        return Set.of();
    }

    private static Set<Step> allowed(Person person, Matter matter) {
        EnumSet<Step> steps = EnumSet.noneOf(Step.class);
        if (matter.origin().historical()) {
            return steps;
        }
        for (Step step : Step.values()) {
            if (step.allowedIn(matter.state())
                    && matter.isReadyFor(step, person.actor(), person.unitCode())
                    && Rights.may(person, step, matter.lane())) {
                steps.add(step);
            }
        }
        if (matter.plan().firstRoute().isEmpty()) {
            steps.remove(Step.COMPLETE_LEG);
        }
        return steps;
    }

    /** The results a single person may finish with. */
    public static Set<Result> results() {
        return EnumSet.complementOf(EnumSet.of(Result.REFUSED));
    }

    private LegLine line(Leg leg) {
        byte[] note = leg.note();
        return new LegLine(
                leg.mode(),
                name(leg.unitCode()),
                leg.openedAt(),
                leg.dueOn(),
                leg.closedAt(),
                leg.outcome(),
                note == null ? null : crypto.openText(Legwork.note(leg.id()), note));
    }

    List<PromiseLine> promises(MatterId id) {
        return jdbc.sql(
                        "SELECT seq, promised_on, cause, reason, told_at FROM promise WHERE matter_id = ? ORDER BY seq")
                .param(id.value())
                .query((row, n) ->
                        new PromiseLine(
                                row.getObject("promised_on", LocalDate.class),
                                row.getString("cause"),
                                reason("promise", id, row.getInt("seq"), row.getBytes("reason")),
                                row.getTimestamp("told_at").toInstant()))
                .list();
    }

    private List<HandoverLine> handovers(MatterId id) {
        return jdbc.sql(
                        "SELECT h.seq, h.from_unit, h.to_unit, h.cause, h.reason, h.at, s.display_name FROM handover h"
                                + " LEFT JOIN staff s ON s.id = h.staff_id WHERE h.matter_id = ? ORDER BY h.seq")
                .param(id.value())
                .query((row, n) ->
                        new HandoverLine(
                                name(row.getString("from_unit")),
                                name(row.getString("to_unit")),
                                row.getString("cause"),
                                row.getString("display_name"),
                                reason("handover", id, row.getInt("seq"), row.getBytes("reason")),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    private @Nullable String reason(String table, MatterId id, int seq, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : crypto.openText(MatterRecords.identity(table, id, seq), sealed);
    }

    private List<JournalLine> journal(List<JournalEntry> journal) {
        Map<Long, String> names = new HashMap<>();
        return journal.stream().map(entry -> line(entry, names)).toList();
    }

    private JournalLine line(JournalEntry entry, Map<Long, String> names) {
        Actor actor = new Actor(entry.actor());
        String name =
                actor.staffId()
                        .map(staff -> names.computeIfAbsent(staff, this::staffName))
                        .orElse(null);
        return new JournalLine(
                entry.seq(),
                entry.at(),
                Step.valueOf(entry.step()),
                actor,
                name,
                Facts.parse(entry.facts()));
    }

    private @Nullable String staffName(@Nullable Long staff) {
        return staff == null
                ? null
                : jdbc.sql("SELECT display_name FROM staff WHERE id = ?")
                        .param(staff)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
