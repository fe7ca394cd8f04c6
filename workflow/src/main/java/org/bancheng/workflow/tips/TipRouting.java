package org.bancheng.workflow.tips;

import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.bancheng.workflow.units.UnitType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who takes a tip in: the anti-drug unit of the place, or the nearest one above it where somebody
 * can read.
 */
@Component
class TipRouting {

    private final UnitTree units;
    private final OfficerKeys officers;

    TipRouting(UnitTree units, OfficerKeys officers) {
        this.units = units;
        this.officers = officers;
    }

    /** A unit and everybody there who can read, at least one. */
    record Readers(Unit unit, List<OfficerKey> officers) {}

    /**
     * @param region of the place; none when it is not known
     */
    Optional<Readers> of(@Nullable String region) {
        return upFrom(unitOf(region));
    }

    /**
     * @param concernsPolice whether the unit of the place itself is left out
     */
    Optional<Readers> of(@Nullable String region, boolean concernsPolice) {
        return concernsPolice
                ? unitOf(region).flatMap(unit -> overPolice(unit.code()))
                : of(region);
    }

    /** The anti-drug unit of the place, whether or not somebody there could read. */
    Optional<Unit> unitOf(@Nullable String region) {
        String where =
                units.region(region).isPresent() && region != null
                        ? region
                        : units.root().regionCode();
        return units.drugControlOf(where);
    }

    boolean isBelow(String unit, String above) {
        return units.ancestors(unit).stream().anyMatch(one -> one.code().equals(above));
    }

    boolean isOpen() {
        return officers.isAnyone();
    }

    /** The readers of exactly this anti-drug unit. */
    Optional<Readers> in(String unit) {
        return units.find(unit).filter(TipRouting::takesTips).flatMap(this::readers);
    }

    /**
     * Who reads what concerns police of the unit's own place: the nearest above where somebody can;
     * the province's has nobody above it.
     */
    Optional<Readers> overPolice(String unit) {
        Optional<Unit> above = units.parentOf(unit).filter(TipRouting::takesTips);
        return above.isEmpty() ? in(unit) : upFrom(above);
    }

    /** The anti-drug unit directly above, and its readers. */
    Optional<Readers> above(String unit) {
        return units.parentOf(unit).filter(TipRouting::takesTips).flatMap(this::readers);
    }

    private Optional<Readers> upFrom(Optional<Unit> start) {
        Optional<Unit> at = start.filter(TipRouting::takesTips);
        while (at.isPresent()) {
            Optional<Readers> found = readers(at.get());
            if (found.isPresent()) {
                return found;
            }
            at = units.parentOf(at.get().code()).filter(TipRouting::takesTips);
        }
        return Optional.empty();
    }

    private Optional<Readers> readers(Unit unit) {
        List<OfficerKey> found = officers.readersIn(unit.code());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Readers(unit, found));
    }

    private static boolean takesTips(Unit unit) {
        return unit.active() && unit.type() == UnitType.DRUG_CONTROL;
    }
}
