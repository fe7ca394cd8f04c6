package org.bancheng.workflow.tips;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a tip can go: to anti-drug units where somebody could read it, and nowhere else. */
@Service
@Transactional(readOnly = true)
public class TipDestinations {

    private final TipRouting routing;
    private final OfficerKeys officers;
    private final UnitTree units;

    TipDestinations(TipRouting routing, OfficerKeys officers, UnitTree units) {
        this.routing = routing;
        this.officers = officers;
        this.units = units;
    }

    /** Every unit where somebody could read one. */
    public List<Unit> all() {
        Set<String> readable = officers.unitsWithReaders();
        return units.all().stream()
                .filter(unit -> unit.active() && unit.type() == UnitType.DRUG_CONTROL)
                .filter(unit -> readable.contains(unit.code()))
                .toList();
    }

    /** For 转办: every unit but the one that has it. */
    public List<Unit> others(TipFile tip) {
        return all().stream().filter(unit -> !unit.code().equals(unitOf(tip))).toList();
    }

    /** For 提级: the unit above, if somebody there could read it. */
    public Optional<Unit> above(TipFile tip) {
        return routing.above(unitOf(tip)).map(TipRouting.Readers::unit);
    }

    private static String unitOf(TipFile tip) {
        return tip.file().matter().custody().unitCode();
    }
}
