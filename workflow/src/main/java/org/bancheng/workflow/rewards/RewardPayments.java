package org.bancheng.workflow.rewards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 领奖. There is no list of what is to be paid: only whoever brings a code can have it looked up, and
 * the same code is paid once.
 */
@Service
@Transactional
public class RewardPayments {

    private static final Logger LOG = LoggerFactory.getLogger(RewardPayments.class);

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final PaymentTries tries;
    private final Policies policies;
    private final Clock clock;

    RewardPayments(
            JdbcClient jdbc, MasterKey key, PaymentTries tries, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.hash = key.keyedHash("payment-code");
        this.tries = tries;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Opens a payment within the claim's own transaction.
     *
     * @param yuan whole yuan
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(PaymentCode code, int yuan) {
        LocalDate today = today();
        LocalDate until =
                today.plusMonths(policies.current(today).rewardCollectMonths())
                        .with(TemporalAdjusters.lastDayOfMonth());
        jdbc.sql(
                        "INSERT INTO reward_payment (code_hash, amount, state, valid_until) VALUES (?,?,'OPEN',?)")
                .params(hash.hash(code.value()), yuan, until)
                .update();
    }

    /** What the code's holder may know of it. */
    @Transactional(readOnly = true)
    public Optional<Payment> of(PaymentCode code) {
        return jdbc.sql("SELECT amount, state, valid_until FROM reward_payment WHERE code_hash = ?")
                .param(hash.hash(code.value()))
                .query((row, n) -> payment(row))
                .optional();
    }

    /**
     * Looks a code up for whoever pays.
     *
     * @throws PaymentRefused when there is none of the code, or too many were wrong
     */
    public Payment find(Person officer, String typed) {
        requireOfficer(officer);
        tries.require(officer.id());
        Optional<Payment> found = PaymentCode.parse(typed).flatMap(this::of);
        if (found.isEmpty()) {
            tries.wrong(officer.id());
            throw new PaymentRefused("payment.unknown");
        }
        tries.right(officer.id());
        return found.get();
    }

    /**
     * 已付: once, by its last day.
     *
     * @throws PaymentRefused when it was paid before, is expired, or there is none of the code
     */
    public Payment pay(Person officer, String typed) {
        Payment payment = find(officer, typed);
        LocalDate today = today();
        PaymentCode code = PaymentCode.parse(typed).orElseThrow();
        int paid =
                jdbc.sql(
                                "UPDATE reward_payment SET state = 'PAID', paid_month = ?, paid_unit = ?, paid_by = ? WHERE"
                                        + " code_hash = ? AND state = 'OPEN' AND valid_until >= ?")
                        .params(
                                today.withDayOfMonth(1),
                                officer.unitCode(),
                                officer.id(),
                                hash.hash(code.value()),
                                today)
                        .update();
        if (paid == 0) {
            boolean twice = of(code).orElseThrow().state() == Payment.State.PAID;
            throw new PaymentRefused(twice ? "payment.paid" : "payment.expired");
        }
        LOG.info("Rewards: staff {} paid one", officer.id());
        return new Payment(payment.yuan(), Payment.State.PAID, payment.validUntil());
    }

    /** How many the officer's unit has paid since January. */
    @Transactional(readOnly = true)
    public int paidThisYear(Person officer) {
        requireOfficer(officer);
        return jdbc.sql(
                        "SELECT COUNT(*) FROM reward_payment WHERE paid_unit = ? AND paid_month >= ?")
                .params(officer.unitCode(), today().withDayOfYear(1))
                .query(Integer.class)
                .single();
    }

    /**
     * What was not collected in time.
     *
     * @return how many expired now
     */
    public int expire() {
        return jdbc.sql(
                        "UPDATE reward_payment SET state = 'EXPIRED' WHERE state = 'OPEN' AND valid_until < ?")
                .param(today())
                .update();
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                row.getInt("amount"),
                Payment.State.valueOf(row.getString("state")),
                row.getObject("valid_until", LocalDate.class));
    }

    /** Nobody who reads tips, whatever other roles they have. */
    private static void requireOfficer(Person person) {
        if (!person.is(Role.PAYMENT_OFFICER) || person.is(Role.TIP_OFFICER)) {
            throw new NotAllowed("payments of rewards");
        }
    }
}
