package org.bancheng.workflow.matters;

import org.jspecify.annotations.Nullable;

/**
 * Who has the matter.
 *
 * @param unitCode the unit that holds it
 * @param assigneeId 承办人
 * @param answerableUnit the holder at the finish or at the due date, whichever came first; figures
 *     count it there
 * @param escalations how often it rose a level
 */
public record Custody(
        String unitCode,
        @Nullable Long assigneeId,
        @Nullable String answerableUnit,
        int escalations) {

    Custody movedTo(String unit, boolean up) {
        return new Custody(unit, null, answerableUnit, up ? escalations + 1 : escalations);
    }

    Custody without(long staff) {
        boolean his = assigneeId != null && assigneeId == staff;
        return his ? new Custody(unitCode, null, answerableUnit, escalations) : this;
    }

    Custody assignedTo(long staff) {
        return new Custody(unitCode, staff, answerableUnit, escalations);
    }

    /** The present holder answers from now on, unless one does already. */
    Custody answering() {
        return answerableUnit != null
                ? this
                : new Custody(unitCode, assigneeId, unitCode, escalations);
    }

    Custody answeringNoMore() {
        return new Custody(unitCode, assigneeId, null, escalations);
    }
}
