package org.bancheng.workflow.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Compares the units directly below one, like with like: places are given within a unit type only,
 * and a unit of fewer than {@link #FEWEST_RANKED} matters has none, because one bad day would move
 * it from first to last.
 */
@Service
public class UnitComparison {

    public static final int FEWEST_RANKED = 20;

    private final Figures figures;
    private final UnitTree units;

    UnitComparison(Figures figures, UnitTree units) {
        this.figures = figures;
        this.units = units;
    }

    /**
     * Every unit directly below with an accepted matter, by type, best first, those without a place
     * last. A unit that has nothing below it is compared with nobody and stands alone.
     */
    public Map<UnitType, List<UnitLine>> below(FigureQuery query, String top) {
        Map<String, Tally> sums = new HashMap<>();
        figures.of(query.under(top).by(GroupBy.UNIT))
                .groups()
                .forEach((unit, tally) -> sums.merge(childOf(top, unit), tally, Tally::plus));
        Map<UnitType, List<UnitLine>> byType = new EnumMap<>(UnitType.class);
        sums.forEach((code, tally) -> {
            Unit unit = units.required(code);
            byType.computeIfAbsent(unit.type(), type -> new ArrayList<>())
                    .add(new UnitLine(unit, tally, null));
        });
        byType.replaceAll((type, lines) -> placed(lines));
        return byType;
    }

    /** The unit directly below the top that the unit belongs to. */
    String childOf(String top, String unit) {
        String child = unit;
        for (Unit up : units.ancestors(unit)) {
            if (unit.equals(top) || up.code().equals(top)) {
                return child;
            }
            child = up.code();
        }
        return child;
    }

    static List<UnitLine> placed(List<UnitLine> lines) {
        List<UnitLine> sorted = new ArrayList<>(lines);
        sorted.sort(
                Comparator.comparing(UnitComparison::isRanked)
                        .thenComparing(line -> rate(line.tally()))
                        .reversed()
                        .thenComparing(line -> line.unit().code()));
        List<UnitLine> placed = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            UnitLine line = sorted.get(i);
            UnitLine before = i == 0 ? null : placed.get(i - 1);
            boolean same =
                    before != null && rate(before.tally()).compareTo(rate(line.tally())) == 0;
            @Nullable Integer place =
                    same ? Objects.requireNonNull(before).place() : Integer.valueOf(i + 1);
            placed.add(new UnitLine(line.unit(), line.tally(), isRanked(line) ? place : null));
        }
        return placed;
    }

    private static boolean isRanked(UnitLine line) {
        return line.tally().count(Slice.ACCEPTED) >= FEWEST_RANKED
                && Figure.ON_TIME_RATE.value(line.tally()) != null;
    }

    private static BigDecimal rate(Tally tally) {
        String value = Figure.ON_TIME_RATE.value(tally);
        return value == null ? BigDecimal.ONE.negate() : new BigDecimal(value);
    }
}
