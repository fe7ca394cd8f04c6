package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitType;
import org.junit.jupiter.api.Test;

class UnitComparisonTest {

    @Test
    void theBestRateComesFirstAndEqualRatesShareAPlace() {
        assertThat(
                        UnitComparison.placed(
                                List.of(
                                        unit("A", 20, 25),
                                        unit("B", 50, 50),
                                        unit("C", 40, 50),
                                        unit("D", 1, 30))))
                .extracting(line -> line.unit().code(), UnitLine::place)
                .containsExactly(tuple("B", 1), tuple("A", 2), tuple("C", 2), tuple("D", 4));
    }

    @Test
    void aUnitOfFewerThanTwentyHasNoPlace() {
        assertThat(UnitComparison.placed(List.of(unit("A", 19, 19), unit("B", 1, 20))))
                .extracting(line -> line.unit().code(), UnitLine::place)
                .containsExactly(tuple("B", 1), tuple("A", null));
    }

    private static UnitLine unit(String code, long onTime, long due) {
        Unit unit =
                new Unit(
                        code,
                        0,
                        code,
                        UnitType.HALL,
                        "330100",
                        null,
                        "/" + code + "/",
                        null,
                        null,
                        null,
                        true);
        Tally tally =
                new Tally(Map.of(Slice.ON_TIME, onTime, Slice.DUE, due, Slice.ACCEPTED, due), 0);
        return new UnitLine(unit, tally, null);
    }
}
