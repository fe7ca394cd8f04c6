package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.Map;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/**
 * A leader who had not taken a matter on by the day is told again, once, and so is the level above.
 */
@Component
class EscalationWatch implements DueSweep {

    private static final int BATCH = 500;

    private final Escalations escalations;
    private final MatterStore store;
    private final Leaders leaders;
    private final UnitTree units;
    private final Announcer announcer;
    private final OneByOne oneByOne;

    EscalationWatch(
            Escalations escalations,
            MatterStore store,
            Leaders leaders,
            UnitTree units,
            Announcer announcer,
            OneByOne oneByOne) {
        this.escalations = escalations;
        this.store = store;
        this.leaders = leaders;
        this.units = units;
        this.announcer = announcer;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        return oneByOne.each("escalation", escalations.dueBy(now, BATCH), id -> fallDue(id, now));
    }

    private boolean fallDue(long id, Instant now) {
        escalations.holdMatter(id);
        Escalation due =
                escalations
                        .findById(id)
                        .filter(one -> one.watchAt != null && !one.watchAt.isAfter(now))
                        .orElse(null);
        if (due == null) {
            return false; // another node was first
        }
        Matter matter = store.load(due.matterId);
        due.late(now);
        escalations.save(due);
        Long leader = due.leaderId;
        if (leader == null || !Step.LEAD.allowedIn(matter.state())) {
            return true;
        }
        matter.said(
                Step.LEAD,
                Actor.SYSTEM,
                now,
                Facts.of("what", "LATE").and("leader", leader).and("due", due.acceptBy));
        Map<String, String> facts = Map.of("from", due.fromUnit, "due", due.acceptBy.toString());
        announcer.tell(
                Kind.ESCALATION_LATE,
                matter,
                null,
                now,
                Map.of(
                        "from", due.fromUnit,
                        "due", due.acceptBy.toString(),
                        "leader", leader.toString()));
        leaders.find(leader)
                .flatMap(one -> units.parentOf(one.unitCode()))
                .ifPresent(above ->
                        announcer.tellUnit(Kind.ESCALATION_LATE, matter, above.code(), now, facts));
        store.save(matter);
        return true;
    }
}
