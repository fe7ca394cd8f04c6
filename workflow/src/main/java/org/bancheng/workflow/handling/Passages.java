package org.bancheng.workflow.handling;

import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.handling.Passage.Turn;
import org.bancheng.workflow.holding.Holdings;
import org.bancheng.workflow.holding.UnitStops;
import org.bancheng.workflow.holding.UnitStops.Stop;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the way of a matter from unit to unit; never of a tip. */
@Service
@Transactional(readOnly = true)
public class Passages {

    private final MatterStore store;
    private final Holdings holdings;
    private final HandOverLimit limit;
    private final UnitTree units;
    private final StepTime time;

    Passages(
            MatterStore store,
            Holdings holdings,
            HandOverLimit limit,
            UnitTree units,
            StepTime time) {
        this.store = store;
        this.holdings = holdings;
        this.limit = limit;
        this.units = units;
        this.time = time;
    }

    /** Empty for a matter that never left its first unit. Having the file proves the right. */
    public Optional<Passage> of(MatterFile file) {
        Matter matter = file.matter();
        if (matter.lane() == Lane.TIP || file.handovers().isEmpty()) {
            return Optional.empty();
        }
        return holdings.stops(store.journal(matter.id()), time.now(matter.lane()))
                .map(stops -> passage(file, stops));
    }

    private Passage passage(MatterFile file, UnitStops stops) {
        long handOvers =
                file.handovers().stream().filter(line -> line.cause().equals("HAND_OVER")).count();
        List<Turn> turns = stops.stops().stream().map(stop -> turn(stop, file)).toList();
        return new Passage(
                (int) handOvers,
                limit.free(file.matter()),
                name(file.matter().origin().firstUnitCode()),
                stops.whole(),
                turns);
    }

    private Turn turn(Stop stop, MatterFile file) {
        Optional<HandoverLine> came =
                file.handovers().stream().filter(line -> line.at().equals(stop.from())).findFirst();
        return new Turn(
                name(stop.unit()),
                stop.from(),
                stop.held(),
                came.map(HandoverLine::cause).orElse(null),
                came.map(HandoverLine::reason).orElse(null));
    }

    private String name(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
