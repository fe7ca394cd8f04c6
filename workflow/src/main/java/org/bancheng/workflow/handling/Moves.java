package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a matter to another unit by hand, with the reason on record. */
@Component
class Moves {

    private final Legwork legwork;
    private final MatterRecords records;

    Moves(Legwork legwork, MatterRecords records) {
        this.legwork = legwork;
        this.records = records;
    }

    /**
     * Moves the matter and leaves the route in hand; the caller opens the next and tells.
     *
     * @return the unit that had it
     */
    String move(
            Matter matter,
            String toUnit,
            Person by,
            Step step,
            @Nullable String reason,
            Instant at) {
        String from = matter.custody().unitCode();
        String words = LaneWords.required(matter, step, reason, 1000);
        matter.handTo(by.actor(), at, toUnit, step, Facts.none());
        records.handedOver(matter, from, step, by.id(), words, at);
        legwork.leave(matter, at);
        return from;
    }
}
