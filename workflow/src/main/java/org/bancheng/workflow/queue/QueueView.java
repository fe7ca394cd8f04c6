package org.bancheng.workflow.queue;

import java.time.Instant;
import java.util.List;

/**
 * A unit's queue now.
 *
 * @param lines those that wait the longest first
 * @param nextCut the next time it is looked at
 * @param cuts the last ones of the unit, newest first
 * @param below today's cuts of the units below, for leaders and supervisors
 */
public record QueueView(
        List<QueueLine> lines, Instant nextCut, List<CutLine> cuts, List<CutLine> below) {

    public QueueView {
        lines = List.copyOf(lines);
        cuts = List.copyOf(cuts);
        below = List.copyOf(below);
    }
}
