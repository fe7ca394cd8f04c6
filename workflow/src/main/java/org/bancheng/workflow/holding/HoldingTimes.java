package org.bancheng.workflow.holding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.holding.History.Stay;
import org.bancheng.workflow.holding.History.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The whole time of a matter, parted by who had the ball.
 *
 * @param stretches one after the other without gap or overlap, neighbours differ
 */
public record HoldingTimes(List<Stretch> stretches) {

    public HoldingTimes {
        stretches = List.copyOf(stretches);
    }

    /** One holder from the one instant up to the other. */
    public record Stretch(Instant from, Instant to, Holder holder) {

        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Parts the history by the calendar; the unit of the last stay is "this unit". */
    public static HoldingTimes of(WorkingCalendar calendar, History history) {
        List<Stay> stays =
                history.stays().stream().sorted(Comparator.comparing(Stay::from)).toList();
        String thisUnit = stays.getLast().unit();
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Instant before = null;
        for (Instant cut : cuts(history, stays)) {
            if (before != null) {
                Holder holder = holder(calendar, history, stays, thisUnit, before);
                add(stretches, new Stretch(before, cut, holder));
            }
            before = cut;
        }
        return new HoldingTimes(stretches);
    }

    /** Every instant at which the holder may change, with both ends. */
    private static TreeSet<Instant> cuts(History history, List<Stay> stays) {
        TreeSet<Instant> cuts = new TreeSet<>();
        stays.forEach(stay -> cuts.add(stay.from()));
        for (Wait wait : history.waits()) {
            cuts.add(wait.from());
            if (wait.to() != null) {
                cuts.add(wait.to());
            }
        }
        LocalDate last = Shanghai.dateOf(history.until());
        for (LocalDate day = Shanghai.dateOf(history.from());
                !day.isAfter(last);
                day = day.plusDays(1)) {
            cuts.add(Shanghai.startOf(day));
        }
        TreeSet<Instant> inside =
                new TreeSet<>(cuts.subSet(history.from(), true, history.until(), true));
        inside.add(history.from());
        inside.add(history.until());
        return inside;
    }

    private static Holder holder(
            WorkingCalendar calendar,
            History history,
            List<Stay> stays,
            String thisUnit,
            Instant at) {
        if (!calendar.isWorking(Shanghai.dateOf(at))) {
            return Holder.REST_DAYS;
        }
        for (Holder outside : List.of(Holder.THIRD_PARTY, Holder.RESIDENT)) {
            if (history.waits().stream()
                    .anyMatch(wait -> wait.holder() == outside && wait.covers(at))) {
                return outside;
            }
        }
        String unit = stays.getFirst().unit();
        for (Stay stay : stays) {
            unit = stay.from().isAfter(at) ? unit : stay.unit();
        }
        return unit.equals(thisUnit) ? Holder.THIS_UNIT : Holder.OTHER_UNIT;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && stretches.getLast().holder() == next.holder()) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.from(), next.to(), last.holder()));
        } else {
            stretches.add(next);
        }
    }

    /** From the first instant to the last. */
    public Duration whole() {
        return stretches.isEmpty()
                ? Duration.ZERO
                : Duration.between(stretches.getFirst().from(), stretches.getLast().to());
    }

    /** How long each had it; the parts add up to {@link #whole()}. */
    public Map<Holder, Duration> parts() {
        Map<Holder, Duration> parts = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            parts.put(holder, Duration.ZERO);
        }
        stretches.forEach(
                stretch -> parts.merge(stretch.holder(), stretch.length(), Duration::plus));
        return parts;
    }
}
