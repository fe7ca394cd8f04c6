package org.bancheng.workflow.figures;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many matters of a set are in each slice.
 *
 * @param workingDays of all finished ones together
 */
public record Tally(Map<Slice, Long> counts, long workingDays) {

    public static final Tally NONE = new Tally(Map.of(), 0);

    /** A slice without a matter is not named, so that equal tallies are equal. */
    public Tally {
        counts =
                counts.entrySet().stream()
                        .filter(slice -> slice.getValue() != 0)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue));
    }

    public long count(Slice slice) {
        return counts.getOrDefault(slice, 0L);
    }

    /**
     * A number of matters that count alike.
     *
     * @param marks see {@link Slice#marks()}
     * @param days working days of all of them together
     */
    static Tally of(Fate fate, int marks, long matters, long days) {
        Map<Slice, Long> counts = new EnumMap<>(Slice.class);
        for (Slice slice : Slice.values()) {
            if (slice.holds(fate, marks)) {
                counts.put(slice, matters);
            }
        }
        return new Tally(counts, Slice.FINISHED.holds(fate, marks) ? days : 0);
    }

    Tally plus(Tally other) {
        Map<Slice, Long> sum = new EnumMap<>(Slice.class);
        for (Slice slice : Slice.values()) {
            sum.put(slice, count(slice) + other.count(slice));
        }
        return new Tally(sum, workingDays + other.workingDays);
    }
}
