package org.bancheng.workflow.matters;

import org.jspecify.annotations.Nullable;

/**
 * 未办成 that waits for its second signature.
 *
 * @param by member of staff who signed first; none while nothing waits
 * @param unit that person's unit
 * @param signerUnit the unit asked for the second signature
 */
public record Refusing(@Nullable Long by, @Nullable String unit, @Nullable String signerUnit) {

    static final Refusing NONE = new Refusing(null, null, null);

    /** Whether a second signature is waited for. */
    public boolean isProposed() {
        return by != null;
    }

    /** Whether the person is another one and of another unit than the first signature. */
    boolean maySecond(Actor actor, String actorUnit) {
        return isProposed()
                && actor.staffId().filter(staff -> !staff.equals(by)).isPresent()
                && !actorUnit.equals(unit);
    }
}
