package org.bancheng.notification.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.notification.channels.MailLine;
import org.bancheng.notification.channels.MailServer;
import org.bancheng.notification.channels.Outcome;
import org.bancheng.notification.channels.ServerAway;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends what is due. Nothing is locked and no transaction is open while the mail server thinks. */
@Service
public class OutboxSender {

    static final int BATCH = 20;

    /** How long a claimed letter is nobody else's. */
    static final Duration LEASE = Duration.ofMinutes(15);

    /** The longest one mail takes: six answers of half a minute. */
    static final Duration LONGEST_MAIL = Duration.ofMinutes(4);

    /** A server that was away is asked again after it. */
    static final Duration AWAY = Duration.ofMinutes(1);

    private static final int LONGEST_SWEEP = 500;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final OutboxRows rows;
    private final Seals seals;
    private final MailServer server;
    private final DatabaseTime databaseTime;
    private final Clock clock;
    private final AtomicBoolean serverAway = new AtomicBoolean();

    OutboxSender(
            OutboxRows rows,
            Seals seals,
            MailServer server,
            DatabaseTime databaseTime,
            Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.server = server;
        this.databaseTime = databaseTime;
        this.clock = clock;
    }

    /**
     * Sends everything due by now. Without a mail server everything stays as it is.
     *
     * @return how many mails a server took on
     */
    public int sweep() {
        if (!server.isNamed()) {
            return 0;
        }
        if (!databaseTime.agrees()) {
            LOG.error(
                    "This node's clock is {} off the database's: it sends nothing",
                    databaseTime.drift());
            return 0;
        }
        List<OutboxRow> claimed = claim();
        if (claimed.isEmpty()) {
            return 0;
        }
        int sent = 0;
        try (MailLine line = server.connect()) {
            sayThatItIs("there again", false);
            for (int batches = 1; !claimed.isEmpty(); batches++) {
                sent += send(claimed, line);
                claimed = batches < LONGEST_SWEEP ? claim() : List.of();
            }
        } catch (ServerAway away) {
            sayThatItIs("away: it " + away.getMessage(), true);
            rows.postpone(claimed, now().plus(AWAY));
        }
        return sent;
    }

    /** Once for each change, not once a minute. */
    private void sayThatItIs(String how, boolean away) {
        if (serverAway.getAndSet(away) != away) {
            LOG.warn("The mail server is {}", how);
        }
    }

    private int send(List<OutboxRow> claimed, MailLine line) throws ServerAway {
        int sent = 0;
        for (int next = 0; next < claimed.size(); next++) {
            OutboxRow row = claimed.get(next);
            if (now().plus(LONGEST_MAIL).isAfter(row.lease())) {
                rows.postpone(claimed.subList(next, claimed.size()), now());
                return sent;
            }
            Outcome outcome = attempt(row, line);
            settle(row, outcome);
            sent += outcome.kind() == Outcome.Kind.ACCEPTED ? 1 : 0;
        }
        return sent;
    }

    /** One bad row must not hold up the others, whatever is wrong with it. */
    private Outcome attempt(OutboxRow row, MailLine line) throws ServerAway {
        try {
            return line.send(seals.open(row, OutboxRow.past(now(), row.hidden())));
        } catch (SealBroken broken) {
            return Outcome.permanent("seal");
        } catch (RuntimeException unforeseen) {
            LOG.error("Letter {} of the outbox cannot be sent", row.id(), unforeseen);
            return Outcome.temporary(unforeseen.getClass().getSimpleName());
        }
    }

    private void settle(OutboxRow row, Outcome outcome) {
        Instant now = now();
        Instant again =
                outcome.kind() == Outcome.Kind.TEMPORARY
                        ? BackOff.after(row.attempts() + 1).map(now::plus).orElse(null)
                        : null;
        if (!rows.record(row, outcome, again, now)) {
            LOG.warn("Letter {} of the outbox was taken over meanwhile", row.id());
        } else if (again == null && outcome.kind() != Outcome.Kind.ACCEPTED) {
            LOG.warn("Letter {} of the outbox failed for good: {}", row.id(), outcome.detail());
        }
    }

    private List<OutboxRow> claim() {
        return rows.claim(now(), BATCH, LEASE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
