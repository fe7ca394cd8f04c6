package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Component;

/** Calls on parties whose date passed without an answer, each working day anew. */
@Component
class ConsultationWatch implements DueSweep {

    private static final int BATCH = 500;

    private final Consultations rounds;
    private final MatterStore store;
    private final ConsultationDates dates;
    private final Announcer announcer;
    private final OneByOne oneByOne;

    ConsultationWatch(
            Consultations rounds,
            MatterStore store,
            ConsultationDates dates,
            Announcer announcer,
            OneByOne oneByOne) {
        this.rounds = rounds;
        this.store = store;
        this.dates = dates;
        this.announcer = announcer;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        return oneByOne.each("consultation", rounds.dueBy(now, BATCH), id -> fallDue(id, now));
    }

    private boolean fallDue(long id, Instant now) {
        rounds.holdMatter(id);
        Consultation round =
                rounds.findById(id)
                        .filter(one -> one.watchAt != null && !one.watchAt.isAfter(now))
                        .orElse(null);
        if (round == null) {
            return false; // another node was first
        }
        Matter matter = store.load(round.matterId);
        List<Party> silent =
                round.parties.stream()
                        .filter(party -> party.chaseAt() != null && !party.chaseAt().isAfter(now))
                        .toList();
        for (Party party : silent) {
            round.called(party.id(), dates.nextCall(matter, Shanghai.dateOf(now)));
            matter.said(
                    Step.CONSULT,
                    Actor.SYSTEM,
                    now,
                    Facts.of("what", "CHASED").and("party", party.id()));
            call(matter, party, now);
        }
        rounds.save(round);
        store.save(matter);
        return true;
    }

    private void call(Matter matter, Party party, Instant now) {
        Map<String, String> due = Map.of("due", party.dueOn().toString());
        if (party.unitCode() != null) {
            announcer.tellUnit(
                    Kind.PARTY_SILENT,
                    matter,
                    party.unitCode(),
                    now,
                    Map.of("due", party.dueOn().toString(), "from", matter.custody().unitCode()));
        }
        announcer.tellUnit(Kind.CONSULTATION_SILENT, matter, matter.custody().unitCode(), now, due);
    }
}
