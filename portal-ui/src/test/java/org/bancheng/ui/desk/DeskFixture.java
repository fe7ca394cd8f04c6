package org.bancheng.ui.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.jspecify.annotations.Nullable;

/** A hall of its own with its staff, and petitions filed there. */
final class DeskFixture {

    static final String HALL = "HALL-330108";
    static final String BUREAU = "BUR-330108";
    static final String STORY = "跑了三趟还是没办成 <b>粗体</b> 𠮷 🚗\n第二行";

    private DeskFixture() {}

    static void employ() {
        var portal = Portal.running();
        portal.employ(
                "desk-clerk", "贺文", HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        portal.employ("desk-handler", "施恩", HALL, Role.HANDLER);
        portal.employ("desk-leader", "严明", BUREAU, Role.LEADER);
        portal.employ("desk-supervisor", "毕克", BUREAU, Role.SUPERVISOR);
        portal.employ("desk-stranger", "柏松", "HALL-330109", Role.values());
    }

    static Person person(String username) {
        return Portal.running().bean(StaffAccounts.class).person(username).orElseThrow();
    }

    /** A petition at the hall, filed a moment ago. */
    static Receipt filed(String title, Signal... signals) {
        return filed(title, null, signals);
    }

    /** The same, with an address for messages. */
    static Receipt filedWithMail(String title) {
        return filed(title, new EmailAddress("zhang@example.org"));
    }

    private static Receipt filed(String title, @Nullable EmailAddress email, Signal... signals) {
        var form =
                new PetitionForm(
                        title,
                        "HOUSEHOLD",
                        HALL,
                        null,
                        STORY,
                        "张三",
                        new PhoneNumber("13800000001"),
                        email,
                        Set.of(signals),
                        Locale.SIMPLIFIED_CHINESE);
        var intake = Portal.running().bean(PetitionIntake.class);
        return intake.file(form, UUID.randomUUID().toString());
    }

    static MatterFile file(Receipt receipt) {
        return Portal.running()
                .bean(MatterFiles.class)
                .find(person("desk-clerk"), receipt.reference())
                .orElseThrow();
    }

    static int version(Receipt receipt) {
        return Objects.requireNonNull(file(receipt).matter().version());
    }
}
