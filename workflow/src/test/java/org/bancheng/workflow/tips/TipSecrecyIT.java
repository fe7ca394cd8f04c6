package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.tips.TipFixture.CITY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.COUNTY;
import static org.bancheng.workflow.tips.TipFixture.COUNTY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.rewards.PaymentCode;
import org.bancheng.workflow.rewards.PaymentCodes;
import org.bancheng.workflow.rewards.RewardPayments;
import org.bancheng.workflow.testing.Dump;
import org.bancheng.workflow.testing.SampleFiles;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A marker planted in every word of a tip is found nowhere it could be read. */
@WorkflowIT
@ExtendWith(OutputCaptureExtension.class)
class TipSecrecyIT {

    static final String MARKER = "zebraZAUNKÖNIG斑马";

    @Autowired TipIntake intake;
    @Autowired TipOfficers officers;
    @Autowired TipDesk desk;
    @Autowired TipTracking tracking;
    @Autowired TipFiles files;
    @Autowired TipEvidence evidence;
    @Autowired TipRewardDesk rewards;
    @Autowired TipClaims claims;
    @Autowired RewardPayments payments;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    @Test
    void noColumnAndNoLogHoldsAWordOfATip(CapturedOutput output) {
        clock.set("2026-02-12", "10:47");
        Person officer = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        Vault vault = officers.enrol(officer, PASSPHRASE + MARKER);
        TipForm form =
                new TipForm(
                        TipType.LAUGHING_GAS,
                        MARKER + " story",
                        MARKER + " place",
                        MARKER + " time",
                        COUNTY,
                        new EmailAddress("zebraZAUN@example.org"),
                        Locale.ENGLISH);
        String token = token();
        Receipt receipt = intake.file(form, List.of(recording()), token);
        String code = receipt.code().value();
        TipFile file = desk.open(officer, vault, receipt.reference());
        Plan longer = new Plan(List.of(HandlingMode.ESCALATION, HandlingMode.IMMEDIATE));
        file = desk.accept(officer, vault, file, longer, MARKER + " reason");
        file = desk.completeLeg(officer, vault, file, MARKER + " leg");
        file = desk.reply(officer, vault, file, MARKER + " reply");
        file = desk.note(officer, vault, file, MARKER + " note");
        file = desk.chooseMode(officer, vault, file, longer, MARKER + " another plan");
        file = desk.ask(officer, vault, file, PauseReason.RESIDENT, MARKER + " question");
        tracking.say(code, MARKER + " answer");
        tracking.say(code, MARKER + " addition");
        evidence.add(code, MARKER + " evidence", List.of(recording()));
        files.receive(new ByteArrayInputStream(SampleFiles.pdf("zebraZAUN", "")), MARKER);
        moveAndRefuse(officer, vault, form);
        file = desk.open(officer, vault, receipt.reference());
        file = desk.finish(officer, vault, file, Result.ACHIEVED, MARKER + " answer");
        file = rewards.offer(officer, vault, file, 3000, MARKER + " reward");
        claims.claim(code);
        PaymentCode payment = PaymentCodes.of(receipt.code());
        assertThat(payments.of(payment)).isPresent();
        tracking.rate(code, 1, MARKER + " rating");
        tracking.reopen(code, MARKER + " reopening");

        Dump everything = Dump.of(jdbc);
        assertThat(everything.size()).isGreaterThan(500);
        for (String secret :
                List.of(
                        MARKER,
                        "zebraZAUN",
                        code,
                        receipt.code().grouped(),
                        token,
                        payment.value(),
                        payment.grouped(),
                        PASSPHRASE,
                        "LAUGHING_GAS")) {
            assertThat(everything.holds(secret)).as(secret.substring(0, 4)).isFalse();
            assertThat(output.getAll()).doesNotContain(secret);
        }
        assertThat(everything.holds(receipt.reference())).isTrue();
        assertThat(file + " " + form + receipt.code() + vault + payment + tracking.find(code))
                .doesNotContain("zebra");
    }

    /** A file whose name and content both say it. */
    private String recording() {
        byte[] content = SampleFiles.recording(2_000);
        byte[] marker = MARKER.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(marker, 0, content, 500, marker.length);
        return files.receive(new ByteArrayInputStream(content), MARKER + ".wav").key();
    }

    /** The words an officer writes on tips that leave the unit or are not accepted. */
    private void moveAndRefuse(Person officer, Vault vault, TipForm form) {
        Person above = someone.at(CITY_UNIT, Role.TIP_OFFICER);
        Vault aboves = officers.enrol(above, PASSPHRASE + MARKER);
        String reference = intake.file(form, token()).reference();
        TipFile file = desk.open(officer, vault, reference);
        file = desk.accept(officer, vault, file, file.file().matter().plan(), null);
        desk.escalate(officer, vault, file, MARKER + " escalation");
        desk.handOver(
                above,
                aboves,
                desk.open(above, aboves, reference),
                COUNTY_UNIT,
                MARKER + " hand-over");
        String refused = intake.file(form, token()).reference();
        desk.notAccept(
                officer,
                vault,
                desk.open(officer, vault, refused),
                Refusal.NOT_THIS_AUTHORITY,
                MARKER + " refusal");
    }
}
