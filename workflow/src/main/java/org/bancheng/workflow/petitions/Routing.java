package org.bancheng.workflow.petitions;

import java.util.Optional;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a petition in: the window where it got stuck, or, when the matter is about that window
 * or what is above it, the nearest unit above.
 */
final class Routing {

    private Routing() {}

    static String holder(Unit window, @Nullable String aboutUnit, UnitTree units) {
        if (aboutUnit == null || !units.isWithin(window.code(), aboutUnit)) {
            return window.code();
        }
        Optional<Unit> above = units.parentOf(aboutUnit);
        // nobody stands above the root: it answers for itself, by another person than the one
        // concerned
        return above.map(Unit::code).orElse(aboutUnit);
    }
}
