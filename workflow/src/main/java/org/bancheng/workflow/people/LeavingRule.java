package org.bancheng.workflow.people;

/**
 * What somebody who leaves a unit or loses a role has to put in order first; a part of the house
 * that minds has such a bean. Within the transaction of the change.
 */
public interface LeavingRule {

    /**
     * @param before as the person is now
     * @param unit code of the unit afterwards
     * @param staysOfficer whether they read tips afterwards
     * @throws StaffRefused when something would be out of everybody's reach
     */
    void require(Person before, String unit, boolean staysOfficer);
}
