package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.MatterRecords.PromiseCause;
import org.bancheng.workflow.matters.Filing;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Origin;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.ReceiptCodes;
import org.bancheng.workflow.matters.Reference;
import org.bancheng.workflow.matters.RowId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 登记, whatever the lane: the matter, its promise and its receipt; each lane adds its content in the
 * same transaction.
 */
@Component
public class Intake {

    private static final int TRIES = 4;

    private final MatterStore store;
    private final ReceiptCodes codes;
    private final Reckoning reckoning;
    private final Policies policies;
    private final MatterRecords records;
    private final Recount recount;
    private final StepTime time;
    private final TransactionTemplate transaction;

    Intake(
            MatterStore store,
            ReceiptCodes codes,
            Reckoning reckoning,
            Policies policies,
            MatterRecords records,
            Recount recount,
            StepTime time,
            TransactionTemplate transaction) {
        this.store = store;
        this.codes = codes;
        this.reckoning = reckoning;
        this.policies = policies;
        this.records = records;
        this.recount = recount;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Files once: a form that was sent before gives its first receipt again, and of two copies that
     * come at the same moment one waits for the other. Runs the filing in a transaction of its own.
     */
    public Receipt once(String token, Function<String, Matter> filing) {
        for (int tried = 1; ; tried++) {
            try {
                Matter matter =
                        transaction.execute(status ->
                                store.findByFiling(token).orElseGet(() -> filing.apply(token)));
                return receipt(Objects.requireNonNull(matter), token);
            } catch (DuplicateKeyException e) {
                // the other copy was first, or a reference was drawn twice: look again
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Opens the matter inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matter open(Opening opening) {
        String token = opening.token();
        return open(opening, codes.hashOf(codes.codeFor(token)), codes.filingHash(token));
    }

    /**
     * Opens a matter for a receipt that is out already.
     *
     * @param receiptHash what its code is found by; no other matter has it any more
     * @param filingHash what the form that was sent is found by
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matter open(Opening opening, byte[] receiptHash, byte @Nullable [] filingHash) {
        Instant at = time.now(opening.lane());
        LocalDate today = Shanghai.dateOf(at);
        DeadlinePolicy policy = policies.current(today);
        Promise promise = reckoning.promise(today, limit(policy, opening.plan()));
        MatterId id = new MatterId(RowId.of(opening.lane(), at));
        Origin origin =
                new Origin(
                        Reference.next(opening.lane(), today).value(),
                        opening.lane(),
                        receiptHash,
                        filingHash,
                        opening.title(),
                        opening.category(),
                        opening.urgency(),
                        opening.unit(),
                        opening.subjectUnit(),
                        policy.version(),
                        promise.calendar(),
                        at,
                        today,
                        false);
        Matter matter =
                Matter.filed(
                        new Filing(
                                id,
                                origin,
                                promised(promise, opening.lineEnds()),
                                opening.plan(),
                                opening.by(),
                                opening.follows(),
                                null));
        matter.watchAgain(reckoning.nextWatch(matter, null));
        store.save(matter);
        records.promised(matter, PromiseCause.FILED, null, at);
        return matter;
    }

    /** The promise the form shows before the button is pressed. */
    public Promise preview(Plan plan) {
        LocalDate today = Shanghai.dateOf(time.now(Lane.PETITION));
        return reckoning.promise(today, limit(policies.current(today), plan));
    }

    private static Promised promised(Promise promise, @Nullable LocalDate lineEnds) {
        return lineEnds == null
                ? Reckoning.asPromised(promise)
                : new Promised(null, lineEnds, lineEnds, false, Shanghai.endOf(lineEnds));
    }

    private Receipt receipt(Matter matter, String token) {
        return new Receipt(
                matter.id(),
                matter.origin().reference(),
                codes.codeFor(token),
                matter.promised(),
                matter.origin().filedAt(),
                recount.dayByDay(matter, List.of(), Shanghai.dateOf(time.now(matter.lane()))));
    }

    private static int limit(DeadlinePolicy policy, Plan plan) {
        return plan.modes().stream()
                .filter(HandlingMode::isRoute)
                .mapToInt(mode -> policy.limit(mode.name()))
                .max()
                .orElseGet(() -> policy.limit(HandlingMode.IMMEDIATE.name()));
    }
}
