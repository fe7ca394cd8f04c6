package org.bancheng.ui.tips;

import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.Vault;

/** Officers of the running portal. */
public final class Vaults {

    static final String PASSPHRASE = "四月的雨 打在旧窗台 上面";
    public static final String PROVINCE = "NDC-330000";
    static final String COUNTY = "NDC-330106";

    private Vaults() {}

    /** An officer who has an account and no passphrase yet. */
    public static Person newOfficer(String username, String unit) {
        Portal.running().employ(username, "线索员" + username, unit, Role.TIP_OFFICER);
        return Portal.running().bean(StaffAccounts.class).person(username).orElseThrow();
    }

    /** An officer with an open vault; who was enrolled before opens it again. */
    public static Vault open(Person officer) {
        var officers = Portal.running().bean(TipOfficers.class);
        return officers.isEnrolled(officer)
                ? officers.unlock(officer, PASSPHRASE)
                : officers.enrol(officer, PASSPHRASE);
    }
}
