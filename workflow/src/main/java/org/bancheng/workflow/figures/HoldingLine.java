package org.bancheng.workflow.figures;

import java.time.Duration;
import java.util.Map;
import org.bancheng.workflow.holding.Holder;
import org.bancheng.workflow.units.Unit;

/**
 * Who had the ball of a unit's finished matters, all of them together.
 *
 * @param matters how many
 * @param parts that add up to their whole time
 */
public record HoldingLine(Unit unit, long matters, Map<Holder, Duration> parts) {

    public HoldingLine {
        parts = Map.copyOf(parts);
    }

    /** From filing to the finish, all matters together. */
    public Duration whole() {
        return parts.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
