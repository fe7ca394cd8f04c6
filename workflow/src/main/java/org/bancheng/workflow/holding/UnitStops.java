package org.bancheng.workflow.holding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.holding.History.Stay;
import org.bancheng.workflow.holding.HoldingTimes.Stretch;

/**
 * 流转计: the units a matter went through, with the working time each of them used. Read from the same
 * stretches as {@link HoldingTimes}, so the stops add up to what the units had there: rest days and
 * waits for somebody outside are nobody's loss.
 */
public record UnitStops(List<Stop> stops) {

    private static final Set<Holder> UNITS = EnumSet.of(Holder.THIS_UNIT, Holder.OTHER_UNIT);

    public UnitStops {
        stops = List.copyOf(stops);
    }

    /**
     * One unit's turn.
     *
     * @param held time on working days in which it was up to the unit
     */
    public record Stop(String unit, Instant from, Instant to, Duration held) {}

    static UnitStops of(WorkingCalendar calendar, History history) {
        List<Stay> stays =
                history.stays().stream().sorted(Comparator.comparing(Stay::from)).toList();
        List<Stretch> held =
                HoldingTimes.of(calendar, history).stretches().stream()
                        .filter(stretch -> UNITS.contains(stretch.holder()))
                        .toList();
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            // before the first of them the first has it, after the last the last
            Instant from = i == 0 ? history.from() : stays.get(i).from();
            Instant to = i + 1 < stays.size() ? stays.get(i + 1).from() : history.until();
            stops.add(new Stop(stays.get(i).unit(), from, to, within(held, from, to)));
        }
        return new UnitStops(stops);
    }

    private static Duration within(List<Stretch> held, Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Stretch stretch : held) {
            Instant start = stretch.from().isAfter(from) ? stretch.from() : from;
            Instant end = stretch.to().isBefore(to) ? stretch.to() : to;
            if (start.isBefore(end)) {
                sum = sum.plus(Duration.between(start, end));
            }
        }
        return sum;
    }

    /** What all units used together. */
    public Duration whole() {
        return stops.stream().map(Stop::held).reduce(Duration.ZERO, Duration::plus);
    }
}
