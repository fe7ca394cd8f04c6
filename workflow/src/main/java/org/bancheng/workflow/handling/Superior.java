package org.bancheng.workflow.handling;

import java.util.Optional;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;

/** The level a matter rises to: the holder's nearest superior unit that the matter is not about. */
final class Superior {

    private Superior() {}

    static Optional<String> of(Matter matter, UnitTree units) {
        Optional<Unit> next = units.parentOf(matter.custody().unitCode());
        while (next.isPresent() && next.get().code().equals(matter.origin().subjectUnitCode())) {
            next = units.parentOf(next.get().code());
        }
        return next.map(Unit::code);
    }
}
