package org.bancheng.workflow.tips;

import org.bancheng.workflow.people.LeavingRule;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffRefused;
import org.springframework.stereotype.Component;

/**
 * An administrator takes nobody away from tips that nobody else could open; what an officer who
 * goes could open, they cannot any more. Locking an account is always possible: it takes no key
 * away.
 */
@Component
class TipsLeft implements LeavingRule {

    private final TipKeys keys;

    TipsLeft(TipKeys keys) {
        this.keys = keys;
    }

    @Override
    public void require(Person before, String unit, boolean staysOfficer) {
        boolean leaves = !staysOfficer || !unit.equals(before.unitCode());
        if (!before.is(Role.TIP_OFFICER) || !leaves) {
            return;
        }
        if (keys.onlyWith(before) > 0) {
            throw new StaffRefused("staff.tips-unreachable");
        }
        keys.forgetIn(before.unitCode(), before.id());
    }
}
