package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.tip;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.bancheng.workflow.people.StaffRefused;
import org.bancheng.workflow.rewards.Payment;
import org.bancheng.workflow.rewards.PaymentRefused;
import org.bancheng.workflow.rewards.RewardPayments;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 举报奖励 from the case solved to the money handed over, and what nobody learns on the way. */
@WorkflowIT
@RecordApplicationEvents
class TipRewardIT {

    static final String UNIT = "NDC-330206";
    static final String COUNTY = "330206";

    @Autowired TipIntake intake;
    @Autowired TipOfficers officers;
    @Autowired TipDesk desk;
    @Autowired TipRewardDesk rewardDesk;
    @Autowired TipReading reading;
    @Autowired TipTracking tracking;
    @Autowired TipClaims claims;
    @Autowired TipErasure erasure;
    @Autowired RewardPayments payments;
    @Autowired StaffAccounts accounts;
    @Autowired JournalProof proof;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person officer;
    Vault vault;
    Person payer;
    Receipt receipt;

    @BeforeEach
    void aTipIsFiled() {
        jdbc.update("DELETE FROM tip_officer");
        clock.set("2026-02-12", "10:47");
        officer = someone.at(UNIT, Role.TIP_OFFICER);
        vault = officers.enrol(officer, PASSPHRASE);
        payer = someone.at(UNIT, Role.PAYMENT_OFFICER);
        receipt = intake.file(tip(TipFixture.STORY, COUNTY, null), token());
    }

    @Test
    void theNoticeIsDueFifteenWorkingDaysAfterTheCaseIsSolved() {
        TipFile solved = finish(Result.ACHIEVED);
        // day 0 is 12 February; the festival does not count, Saturdays 14 and 28 February do
        assertThat(Objects.requireNonNull(solved.reward()).noticeDue())
                .isEqualTo(LocalDate.parse("2026-03-11"));
        assertThat(solved.reward().state()).isEqualTo(RewardState.DUE);
        assertThat(rewardDesk.counts(officer)).containsKey(RewardState.DUE);

        tracking.reopen(code(), "the door is open again");
        assertThat(reading.open(officer, vault, receipt.reference()).reward()).isNull();
    }

    @Test
    void nothingSolvedIsNothingToReward() {
        assertThat(finish(Result.EXPLAINED).reward()).isNull();
    }

    @Test
    void itIsOfferedClaimedWithTheCodeAloneAndPaidOnce() {
        TipFile offered = offer(3000);
        assertThat(Objects.requireNonNull(offered.reward()).yuan()).isEqualTo(3000);
        assertThat(offered.reward().claimUntil()).isEqualTo(LocalDate.parse("2026-04-12"));
        assertThat(reward().code()).isNull();

        claims.claim(code());

        String paymentCode = Objects.requireNonNull(reward().code()).grouped();
        assertThat(reward().payment()).isEqualTo(payments.find(payer, paymentCode));
        assertThat(payments.find(payer, paymentCode))
                .isEqualTo(new Payment(3000, Payment.State.OPEN, LocalDate.parse("2026-04-30")));
        refused("reward-none", () -> claims.claim(code()));
        payments.pay(payer, paymentCode.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(Objects.requireNonNull(reward().payment()).state())
                .isEqualTo(Payment.State.PAID);
        assertThat(payments.paidThisYear(payer)).isEqualTo(1);
        notPaid("payment.paid", paymentCode);
        TipFile after = reading.open(officer, vault, receipt.reference());
        assertThat(Objects.requireNonNull(after.reward()).state()).isEqualTo(RewardState.CLAIMED);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void theBoundsOfThePolicyHoldAndADecisionStands() {
        TipFile solved = finish(Result.PARTLY);
        for (int yuan : List.of(299, 300_001, -1)) {
            assertThatExceptionOfType(TipRefused.class)
                    .isThrownBy(() -> rewardDesk.offer(officer, vault, solved, yuan, ""));
        }
        TipFile declined = rewardDesk.decline(officer, vault, solved, "already known to us");
        refused("reward-decided", () -> rewardDesk.offer(officer, vault, declined, 300, ""));
        assertThat(reward().reward().state()).isEqualTo(RewardState.DECLINED);
        assertThat(tracking.find(code()).orElseThrow().replies().getLast().text())
                .isEqualTo("already known to us");
        refused("reward-none", () -> claims.claim(code()));
    }

    @Test
    void whatIsNotClaimedOrCollectedLapses() {
        offer(500);
        clock.set("2026-04-12", "23:00");
        claims.sweep();
        assertThat(reward().reward().state()).isEqualTo(RewardState.OFFERED);
        clock.set("2026-04-13", "03:10");
        refused("reward-none", () -> claims.claim(code()));
        claims.sweep();
        claims.sweep();
        assertThat(reward().reward().state()).isEqualTo(RewardState.LAPSED);

        clock.set("2026-02-12", "10:47");
        receipt = intake.file(tip("another", COUNTY, null), token());
        offer(500);
        claims.claim(code());
        String paymentCode = Objects.requireNonNull(reward().code()).value();
        clock.set("2026-05-01", "03:10");
        notPaid("payment.expired", paymentCode);
        claims.sweep();
        assertThat(payments.find(payer, paymentCode).state()).isEqualTo(Payment.State.EXPIRED);
    }

    @Test
    void aLateNoticeIsToldAboveAndADueOneBefore() {
        finish(Result.ACHIEVED);
        clock.set("2026-03-05", "03:10");
        claims.sweep();
        assertThat(told(Kind.WARNED)).isZero();
        clock.set("2026-03-06", "03:10");
        claims.sweep();
        assertThat(told(Kind.WARNED)).isEqualTo(1);
        assertThat(told(Kind.OVERDUE)).isZero();
        clock.set("2026-03-12", "03:10");
        claims.sweep();
        assertThat(told(Kind.OVERDUE)).isEqualTo(1);
    }

    @Test
    void whoPaysSeesNoTipAndWhoHandlesNoPayment() {
        offer(3000);
        claims.claim(code());
        String paymentCode = Objects.requireNonNull(reward().code()).value();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> payments.find(officer, paymentCode));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> rewardDesk.counts(payer));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> officers.enrol(payer, PASSPHRASE));
        Person both = someone.at(UNIT, Role.TIP_OFFICER, Role.PAYMENT_OFFICER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> payments.find(both, paymentCode));
        Person admin = someone.at("BUR-330000", Role.ADMINISTRATOR);
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() ->
                        accounts.create(
                                admin,
                                new StaffForm("reader-payer", "x", UNIT, null, both.roles())))
                .satisfies(no -> assertThat(no.key()).isEqualTo("staff.reader-pays"));
        assertThat(tracking.find(paymentCode)).isEmpty();
        notPaid("payment.unknown", code());
    }

    @Test
    void nothingInTheDatabaseLeadsFromAPaymentToATip() {
        offer(3141);
        claims.claim(code());
        Map<String, Object> payment =
                jdbc.queryForMap("SELECT * FROM reward_payment WHERE amount = 3141");
        assertThat(payment.keySet())
                .containsExactlyInAnyOrder(
                        "code_hash",
                        "amount",
                        "state",
                        "valid_until",
                        "paid_month",
                        "paid_unit",
                        "paid_by");
        String hash = HexFormat.of().formatHex((byte[]) payment.get("code_hash"));
        Map<String, Object> reward =
                jdbc.queryForMap(
                        "SELECT * FROM tip_reward WHERE matter_id = ?", receipt.matter().value());
        assertThat(
                        new String(
                                (byte[]) reward.get("amount"),
                                java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("3141");
        assertThat(
                        jdbc.queryForList(
                                "SELECT HEX(receipt_hash) FROM matter WHERE receipt_hash IS NOT NULL",
                                String.class))
                .noneMatch(hash::equalsIgnoreCase);
    }

    @Test
    void guessingIsSlowedDown() {
        for (int wrong = 0; wrong < 10; wrong++) {
            notPaid("payment.unknown", "0000-0000-0000-000" + wrong % 8);
        }
        notPaid("payment.wait", "0000-0000-0000-0000");
    }

    @Test
    void anOpenRewardStopsTheErasure() {
        finish(Result.ACHIEVED);
        jdbc.update(
                "UPDATE matter SET state = 'SETTLED', watch_at = NULL WHERE id = ?",
                receipt.matter().value());
        clock.set("2026-12-01", "03:10");
        erasure.sweep();
        assertThat(tracking.erasedOn(code())).isEmpty();
        TipFile file = reading.open(officer, vault, receipt.reference());
        rewardDesk.decline(officer, vault, file, "nothing was found");
        erasure.sweep();
        assertThat(tracking.erasedOn(code())).isPresent();
        assertThatExceptionOfType(NoSuchMatter.class).isThrownBy(() -> claims.claim(code()));
    }

    private TipFile offer(int yuan) {
        return rewardDesk.offer(officer, vault, finish(Result.ACHIEVED), yuan, "thank you");
    }

    private TipFile finish(Result result) {
        TipFile file = desk.open(officer, vault, receipt.reference());
        file = desk.accept(officer, vault, file, file.file().matter().plan(), null);
        return desk.finish(officer, vault, file, result, "looked into it");
    }

    private TipReward.Claimable reward() {
        return Objects.requireNonNull(tracking.find(code()).orElseThrow().reward());
    }

    private long told(Kind kind) {
        return events.stream(MatterEvent.class)
                .filter(event -> event.matter().equals(receipt.matter()))
                .filter(event -> event.kind() == kind)
                .count();
    }

    private void notPaid(String key, String code) {
        assertThatExceptionOfType(PaymentRefused.class)
                .isThrownBy(() -> payments.pay(payer, code))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String code() {
        return receipt.code().value();
    }
}
