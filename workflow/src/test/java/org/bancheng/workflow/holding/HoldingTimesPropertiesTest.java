package org.bancheng.workflow.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bancheng.workflow.deadlines.CalendarFixture;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.holding.History.Stay;
import org.bancheng.workflow.holding.History.Wait;
import org.bancheng.workflow.holding.HoldingTimes.Stretch;

class HoldingTimesPropertiesTest {

    private static final WorkingCalendar CALENDAR = CalendarFixture.publishedCalendar();
    private static final Instant FIRST = Instant.parse("2026-01-20T00:00:00Z");

    /** Pauses that overlap, end before they begin in the journal, or never; units in any order. */
    @Provide
    Arbitrary<History> histories() {
        // around the Spring Festival; whole seconds with a fraction now and then
        Arbitrary<Instant> instants =
                Arbitraries.longs()
                        .between(0, Duration.ofDays(60).toMillis())
                        .map(millis -> FIRST.plusMillis(millis));
        Arbitrary<Wait> waits =
                Combinators.combine(
                                instants,
                                instants.injectNull(0.2),
                                Arbitraries.of(Holder.THIRD_PARTY, Holder.RESIDENT))
                        .as(Wait::new);
        Arbitrary<Stay> stays =
                Combinators.combine(instants, Arbitraries.of("A", "B", "C")).as(Stay::new);
        return Combinators.combine(
                        instants,
                        instants,
                        stays.list().ofMinSize(1).ofMaxSize(6),
                        waits.list().ofMaxSize(6))
                .as((one, other, units, pauses) ->
                        new History(
                                one.isBefore(other) ? one : other,
                                one.isBefore(other) ? other : one,
                                units,
                                pauses));
    }

    @Property(tries = 10_000)
    void thePartsAddUpExactlyWithoutGapOrOverlap(@ForAll("histories") History history) {
        HoldingTimes times = HoldingTimes.of(CALENDAR, history);
        Duration whole = Duration.between(history.from(), history.until());
        assertThat(times.whole()).isEqualTo(whole);
        assertThat(times.parts().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(whole);
        Instant at = history.from();
        for (Stretch stretch : times.stretches()) {
            assertThat(stretch.from()).isEqualTo(at);
            assertThat(stretch.to()).isAfter(at);
            at = stretch.to();
        }
        assertThat(times.stretches().isEmpty() ? history.until() : at).isEqualTo(history.until());
    }

    @Property(tries = 2_000)
    void everyInstantBelongsToTheFirstThatFits(
            @ForAll("histories") History history, @ForAll("shares") double share) {
        long millis = Duration.between(history.from(), history.until()).toMillis();
        Instant at = history.from().plusMillis((long) (millis * share));
        HoldingTimes.of(CALENDAR, history).stretches().stream()
                .filter(stretch -> !at.isBefore(stretch.from()) && at.isBefore(stretch.to()))
                .forEach(stretch -> assertThat(stretch.holder()).isEqualTo(asTold(history, at)));
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    /** The rule of design 5, read aloud. */
    private static Holder asTold(History history, Instant at) {
        if (!CALENDAR.isWorking(Shanghai.dateOf(at))) {
            return Holder.REST_DAYS;
        }
        Map<Holder, List<Wait>> waits =
                history.waits().stream()
                        .filter(wait -> !wait.from().isAfter(at))
                        .filter(wait -> wait.to() == null || wait.to().isAfter(at))
                        .collect(java.util.stream.Collectors.groupingBy(Wait::holder));
        if (waits.containsKey(Holder.THIRD_PARTY)) {
            return Holder.THIRD_PARTY;
        }
        if (waits.containsKey(Holder.RESIDENT)) {
            return Holder.RESIDENT;
        }
        List<Stay> stays =
                history.stays().stream().sorted(Comparator.comparing(Stay::from)).toList();
        String unit =
                stays.stream()
                        .filter(stay -> !stay.from().isAfter(at))
                        .reduce((earlier, later) -> later)
                        .orElse(stays.getFirst())
                        .unit();
        return unit.equals(stays.getLast().unit()) ? Holder.THIS_UNIT : Holder.OTHER_UNIT;
    }
}
