package org.bancheng.notification.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lives of petitions by the product's own services: filed, accepted, answered, finished. */
@Component
@Profile("bench")
class Lives {

    static final String WINDOW = "HALL-330106";
    static final String BUREAU = "BUR-330106";

    private final PetitionIntake intake;
    private final Triage triage;
    private final Handling handling;
    private final ImmediateDesk immediate;
    private final StaffAccounts accounts;

    Lives(
            PetitionIntake intake,
            Triage triage,
            Handling handling,
            ImmediateDesk immediate,
            StaffAccounts accounts) {
        this.intake = intake;
        this.triage = triage;
        this.handling = handling;
        this.immediate = immediate;
        this.accounts = accounts;
    }

    /** A clerk who handles everything, and a leader who is told what runs late. */
    Person employ() {
        accounts.create(form("bench-leader", BUREAU, Role.LEADER));
        accounts.create(
                form("bench-clerk", WINDOW, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER));
        return accounts.person("bench-clerk").orElseThrow();
    }

    private static StaffForm form(String name, String unit, Role... roles) {
        return new StaffForm(name, name, unit, name + "@bancheng.example", Set.of(roles));
    }

    Receipt file() {
        return intake.file(
                new PetitionForm(
                        "异地车辆过户",
                        "VEHICLE",
                        WINDOW,
                        null,
                        "我的车在外地有违章，早就处理掉了，窗口系统里还是显示未处理，三次都没有办成。",
                        "冯先生",
                        new PhoneNumber("138 0000 0001"),
                        new EmailAddress("feng@bancheng.example"),
                        Set.of(Signal.QUICK_FIX),
                        Locale.SIMPLIFIED_CHINESE),
                UUID.randomUUID().toString());
    }

    void triage(Person clerk, Receipt filed) {
        triage.accept(
                clerk,
                filed.matter(),
                0,
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), null));
    }

    void handle(Person clerk, Receipt filed) {
        handling.reply(clerk, filed.matter(), 1, "正在与车辆所在地核对，今天下班前给您答复。");
    }

    void finish(Person clerk, Receipt filed) {
        immediate.finish(
                clerk,
                filed.matter(),
                2,
                WorkForm.unproven("DATA_SYNCED", "已重新同步违章数据。", "IN_SYSTEM"),
                Result.ACHIEVED,
                "违章记录已经更新，现在可以办理过户。");
    }

    void whole(Person clerk) {
        Receipt filed = file();
        triage(clerk, filed);
        handle(clerk, filed);
        finish(clerk, filed);
    }
}
