package org.bancheng.ui.vault;

import java.util.Locale;
import java.util.UUID;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.tips.TipForm;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.tips.TipOfficers;
import org.bancheng.workflow.tips.TipType;
import org.bancheng.workflow.tips.Vault;

/** A county of its own with its officers, and tips about it. */
final class VaultFixture {

    static final String UNIT = "NDC-330109";
    static final String COUNTY = "330109";
    static final String NEIGHBOUR = "NDC-330110";
    static final String PASSPHRASE = "窗外的雨 下了整夜 还没停";
    static final String STORY = "三楼 <b>粗体</b> 𠮷 孔雀蓝的门\n第二行";

    private VaultFixture() {}

    static Person employ(String username, String unit, Role... roles) {
        Portal.running().employ(username, "员" + username, unit, roles);
        return Portal.running().bean(StaffAccounts.class).person(username).orElseThrow();
    }

    static Person officer(String username) {
        return employ(username, UNIT, Role.TIP_OFFICER);
    }

    static Vault enrolled(Person officer) {
        return officers().enrol(officer, PASSPHRASE);
    }

    static TipOfficers officers() {
        return Portal.running().bean(TipOfficers.class);
    }

    static Receipt filed(String story) {
        return filedIn(COUNTY, story);
    }

    static Receipt filedIn(String county, String story) {
        return Portal.running()
                .bean(TipIntake.class)
                .file(
                        new TipForm(
                                TipType.DEALING,
                                story,
                                "某小区三楼",
                                "昨晚",
                                county,
                                new EmailAddress("sender@example.org"),
                                Locale.SIMPLIFIED_CHINESE),
                        UUID.randomUUID().toString());
    }
}
