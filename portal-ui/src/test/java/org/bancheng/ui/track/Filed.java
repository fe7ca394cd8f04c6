package org.bancheng.ui.track;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.RecheckWatch;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A petition that was filed, and the clerk of its window who handles it. */
public final class Filed {

    static final String WINDOW = "HALL-330106";

    private final Portal portal = Portal.running();
    private final Person clerk;
    private final Receipt receipt;

    private Filed(Set<Signal> signals) {
        portal.employ("track.clerk", "李敏", WINDOW, EnumSet.allOf(Role.class).toArray(Role[]::new));
        clerk = portal.bean(StaffAccounts.class).person("track.clerk").orElseThrow();
        receipt =
                portal.bean(PetitionIntake.class)
                        .file(
                                new PetitionForm(
                                        "给孩子上户口 <b>𠮷</b>😀",
                                        "HOUSEHOLD",
                                        WINDOW,
                                        null,
                                        "去了两次，都说材料不齐。",
                                        "王小明",
                                        new PhoneNumber("13800138000"),
                                        null,
                                        signals,
                                        Locale.SIMPLIFIED_CHINESE),
                                UUID.randomUUID().toString());
    }

    public static Filed petition(Signal... signals) {
        return new Filed(Set.of(signals));
    }

    public String code() {
        return receipt.code().grouped();
    }

    public String reference() {
        return receipt.reference();
    }

    String promise() {
        return Objects.requireNonNull(receipt.promised().current()).toString();
    }

    public Filed accepted() {
        var decision = new Decision(matter().plan(), null);
        triage().accept(clerk, receipt.matter(), version(), decision);
        return this;
    }

    Filed notAccepted(Refusal reason, @Nullable String words) {
        triage().notAccept(clerk, receipt.matter(), version(), reason, words);
        return this;
    }

    Filed asked(String words) {
        handling().ask(clerk, receipt.matter(), version(), PauseReason.RESIDENT, words);
        return this;
    }

    Filed replied(String words) {
        handling().reply(clerk, receipt.matter(), version(), words);
        return this;
    }

    Filed noted(String words) {
        handling().note(clerk, receipt.matter(), version(), words);
        return this;
    }

    Filed finished(Result result, String words) {
        if (matter().route() == HandlingMode.IMMEDIATE) {
            var done = WorkForm.unproven("EXPLAINED", "已当面讲清楚", "TOLD_ONLY");
            portal.bean(ImmediateDesk.class).record(clerk, receipt.matter(), version(), done);
        }
        handling().finish(clerk, receipt.matter(), version(), result, words);
        return this;
    }

    /** The days after the finish have passed, as far as 跟踪办 goes. */
    Filed isAskedAgain() {
        portal.bean(JdbcClient.class)
                .sql("UPDATE recheck SET ask_at = '2020-01-01' WHERE matter_id = ? AND nth = 1")
                .param(receipt.matter().value())
                .update();
        portal.bean(RecheckWatch.class).sweep();
        return this;
    }

    Matter matter() {
        return portal.bean(MatterFiles.class)
                .find(clerk, receipt.reference())
                .orElseThrow()
                .matter();
    }

    private int version() {
        return Objects.requireNonNull(matter().version());
    }

    private Triage triage() {
        return portal.bean(Triage.class);
    }

    private Handling handling() {
        return portal.bean(Handling.class);
    }
}
