package org.bancheng.workflow.escalation;

import java.time.Instant;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Another leader answers for a matter: because one was named, or by itself where the responsible
 * one has left, leads no more or is kept out of it. Otherwise a restricted matter, which nobody
 * else reads, would wait for ever.
 */
@Component
class Succession implements DueSweep {

    private static final int BATCH = 500;

    private final Escalations escalations;
    private final EscalationSheets sheets;
    private final Leaders leaders;
    private final MatterStore store;
    private final Announcer announcer;
    private final OneByOne oneByOne;

    Succession(
            Escalations escalations,
            EscalationSheets sheets,
            Leaders leaders,
            MatterStore store,
            Announcer announcer,
            OneByOne oneByOne) {
        this.escalations = escalations;
        this.sheets = sheets;
        this.leaders = leaders;
        this.store = store;
        this.announcer = announcer;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        return oneByOne.each(
                "escalation without its leader",
                escalations.abandoned(BATCH),
                id -> succeed(id, now));
    }

    private boolean succeed(long id, Instant now) {
        escalations.holdMatter(id);
        Escalation escalation = escalations.findById(id).orElseThrow();
        if (!escalations.isAbandoned(id)) {
            return false; // another node was first
        }
        Matter matter = store.load(escalation.matterId);
        var next = leaders.of(escalation.toUnit, matter).stream().findFirst().orElse(null);
        if (next == null) {
            escalation.loseLeader();
            escalations.save(escalation);
        } else {
            name(matter, escalation, next.id(), Actor.SYSTEM, null, now);
        }
        store.save(matter);
        return true;
    }

    /** One step of the matter, which the caller saves. */
    void name(
            Matter matter,
            Escalation escalation,
            long leader,
            Actor by,
            byte @Nullable [] why,
            Instant at) {
        Long before = escalation.leaderId;
        escalation.name(leader);
        matter.said(Step.LEAD, by, at, Facts.of("what", "NAMED").and("leader", leader).digest(why));
        escalations.save(escalation);
        sheets.follow(matter, before, leader, at);
        announcer.tell(Kind.ESCALATED, matter, null, at, escalation.told());
    }
}
