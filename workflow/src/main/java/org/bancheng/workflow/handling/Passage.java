package org.bancheng.workflow.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 流转计: how often and how long a matter was passed around.
 *
 * @param handOvers from unit to unit, 提级 and rises left out
 * @param free hand-overs before the next needs a leader
 * @param firstUnit that took it in and stays answerable
 * @param whole what the units used together
 */
public record Passage(int handOvers, int free, String firstUnit, Duration whole, List<Turn> turns) {

    public Passage {
        turns = List.copyOf(turns);
    }

    /**
     * One unit's turn.
     *
     * @param held time on working days in which it was up to the unit
     * @param cause how it came there; none for the first
     */
    public record Turn(
            String unit,
            Instant from,
            Duration held,
            @Nullable String cause,
            @Nullable String reason) {}

    /** Whether the next hand-over is a leader's. */
    public boolean needsLeader() {
        return handOvers >= free;
    }
}
