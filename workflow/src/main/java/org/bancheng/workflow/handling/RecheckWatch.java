package org.bancheng.workflow.handling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the questions of 跟踪办 whose time has come. The link leaves in the letter only; what is stored
 * cannot open it.
 */
@Service
public class RecheckWatch {

    private static final int BATCH = 50;
    private static final int LONGEST_SWEEP = 500;
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Rechecks rechecks;
    private final FollowUp followUp;
    private final MatterStore store;
    private final Announcer announcer;
    private final Policies policies;
    private final DatabaseTime databaseTime;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RecheckWatch(
            Rechecks rechecks,
            FollowUp followUp,
            MatterStore store,
            Announcer announcer,
            Policies policies,
            DatabaseTime databaseTime,
            Clock clock,
            TransactionTemplate transaction) {
        this.rechecks = rechecks;
        this.followUp = followUp;
        this.store = store;
        this.announcer = announcer;
        this.policies = policies;
        this.databaseTime = databaseTime;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Asks everything due, a batch a transaction.
     *
     * @return how many questions were asked
     */
    public int sweep() {
        if (!databaseTime.agrees()) {
            return 0;
        }
        int asked = 0;
        for (int batches = 0; batches < LONGEST_SWEEP; batches++) {
            Integer done = transaction.execute(status -> batch());
            if (done == null || done == 0) {
                break;
            }
            asked += done;
        }
        return asked;
    }

    private int batch() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rechecks.expire(now);
        rechecks.skipOvertaken(now);
        List<Recheck> due = rechecks.claimDue(now, BATCH);
        due.forEach(check -> ask(check, now));
        return due.size();
    }

    private void ask(Recheck check, Instant now) {
        Matter matter = store.load(check.matter());
        if (!Step.CHECK.allowedIn(matter.state())) {
            rechecks.cancel(matter.id());
            return;
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = TEXT.encodeToString(random);
        int life = policies.version(matter.origin().policyVersion()).recheckLinkDays();
        Instant expires = now.plus(Duration.ofDays(life));
        rechecks.asked(check, followUp.hashOf(token), now, expires);
        matter.said(
                Step.CHECK,
                Actor.SYSTEM,
                now,
                Facts.of("nth", check.nth()).and("days", check.days()));
        announcer.tell(
                Kind.RECHECK,
                matter,
                now,
                Map.of(
                        "check",
                        token,
                        "days",
                        Integer.toString(check.days()),
                        "until",
                        expires.toString()));
        store.save(matter);
    }
}
