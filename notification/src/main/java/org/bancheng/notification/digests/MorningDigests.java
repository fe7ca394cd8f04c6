package org.bancheng.notification.digests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bancheng.notification.outbox.Outbox;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.people.StaffDirectory;
import org.bancheng.workflow.people.StaffDirectory.Leader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One digest a leader a working day, from the opening of working hours (08:30) to noon. It may be
 * asked as often as one likes: whoever has today's gets no second, whoever failed is tried again.
 */
@Service
public class MorningDigests {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Logger LOG = LoggerFactory.getLogger(MorningDigests.class);

    private final StaffDirectory directory;
    private final DigestLetter letter;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MorningDigests(
            StaffDirectory directory,
            DigestLetter letter,
            Outbox outbox,
            Calendars calendars,
            Clock clock,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.letter = letter;
        this.outbox = outbox;
        this.calendars = calendars;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Writes what is missing of this morning's digests.
     *
     * @return how many were written
     */
    public int write() {
        Instant now = clock.instant();
        if (!isMorning(now)) {
            return 0;
        }
        int written = 0;
        for (Leader leader : directory.leaders()) {
            written += write(leader, now) ? 1 : 0;
        }
        return written;
    }

    private boolean isMorning(Instant now) {
        return calendars.current().nextWorkingInstant(now).equals(now)
                && now.atZone(Shanghai.ZONE).toLocalTime().isBefore(NOON);
    }

    /** Whatever is wrong with one leader's digest, the others get theirs. */
    private boolean write(Leader leader, Instant now) {
        LocalDate today = Shanghai.dateOf(now);
        String name = "DIGEST/" + today + "/" + leader.person().id();
        try {
            if (outbox.holds(name)) {
                return false;
            }
            return letter.of(leader, today, name, now)
                    .map(digest -> {
                        transaction.executeWithoutResult(status -> outbox.put(digest));
                        return true;
                    })
                    .orElse(false);
        } catch (RuntimeException failed) {
            LOG.error(
                    "The digest for leader {} could not be written", leader.person().id(), failed);
            return false;
        }
    }
}
