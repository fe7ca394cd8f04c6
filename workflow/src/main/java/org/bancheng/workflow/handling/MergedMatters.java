package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.springframework.stereotype.Component;

/** What happens to merged matters when the one they were merged into comes to an end. */
@Component
class MergedMatters {

    private final MatterStore store;
    private final Reckoning reckoning;
    private final Announcer announcer;

    MergedMatters(MatterStore store, Reckoning reckoning, Announcer announcer) {
        this.store = store;
        this.reckoning = reckoning;
        this.announcer = announcer;
    }

    /** The survivor is finished: each resident is told, as if the own matter were. */
    void answered(Matter survivor, Instant at) {
        for (Matter merged : store.mergedInto(survivor.id())) {
            int days = reckoning.workingDays(merged.origin().filedOn(), Shanghai.dateOf(at));
            merged.relay(survivor, at, days);
            announcer.tell(
                    Kind.FINISHED,
                    merged,
                    at,
                    Map.of("result", String.valueOf(survivor.closing().result())));
            store.save(merged);
        }
    }

    /** The survivor was withdrawn: nobody else's matter ends with it. */
    void goOnAlone(Matter survivor, Instant at) {
        for (Matter merged : store.mergedInto(survivor.id())) {
            merged.split(at);
            merged.watchAgain(reckoning.nextWatch(merged, null));
            announcer.tell(Kind.SPLIT, merged, at, Map.of());
            store.save(merged);
        }
    }
}
