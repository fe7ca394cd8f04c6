package org.bancheng.workflow.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The one clock of the portal: the node's clock plus the offset that a demonstration keeps in the
 * database, in microseconds as the database stores them. Other nodes follow a shift within {@link
 * #OFFSET_AGE}.
 */
public final class PortalClock extends Clock {

    /** How old the offset read from the database may be. */
    public static final Duration OFFSET_AGE = Duration.ofSeconds(5);

    /** The furthest one shift goes. */
    public static final Duration LONGEST_SHIFT = Duration.ofDays(400);

    private static final ScopedValue<Instant> PAST = ScopedValue.newInstance();

    private static final Logger LOG = LoggerFactory.getLogger(PortalClock.class);

    private final Clock base;
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final State state;

    PortalClock(Clock base, JdbcClient jdbc) {
        this(base, jdbc, Shanghai.ZONE, new State());
    }

    private PortalClock(Clock base, JdbcClient jdbc, ZoneId zone, State state) {
        this.base = base;
        this.jdbc = jdbc;
        this.zone = zone;
        this.state = state;
    }

    @Override
    public Instant instant() {
        return PAST.isBound() ? PAST.get() : present();
    }

    private Instant present() {
        return base.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Does the work as if it were an earlier moment, on this thread only: how demonstration data
     * get a past that the real services wrote.
     *
     * @param at not later than now, otherwise {@link IllegalArgumentException}
     */
    public void inThePast(Instant at, Runnable work) {
        if (at.isAfter(present())) {
            throw new IllegalArgumentException(at + " is not past");
        }
        ScopedValue.where(PAST, at.truncatedTo(ChronoUnit.MICROS)).run(work);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PortalClock(base, jdbc, other, state);
    }

    /**
     * Moves the time of every node forward; never back, because journals and promises already carry
     * the later time.
     *
     * @param by at least a second and at most {@link #LONGEST_SHIFT}, otherwise {@link
     *     IllegalArgumentException}
     */
    public void shift(Duration by) {
        if (by.toSeconds() < 1 || by.compareTo(LONGEST_SHIFT) > 0) {
            throw new IllegalArgumentException(
                    "time moves forward by 1 second to " + LONGEST_SHIFT.toDays() + " days");
        }
        jdbc.sql("UPDATE clock_offset SET seconds = seconds + ? WHERE id = 1")
                .param(by.toSeconds())
                .update();
        state.offset = null;
    }

    /** How far the portal's time is ahead of the node's. */
    public Duration offset() {
        Offset known = state.offset;
        if (known == null) {
            known = new Offset(read(null), System.nanoTime());
            state.offset = known;
        } else if (System.nanoTime() - known.readAt >= OFFSET_AGE.toNanos()
                && state.reading.compareAndSet(false, true)) {
            // One reads, the others go on: a silent database would hold up everybody in turn.
            try {
                known = new Offset(read(known), System.nanoTime());
                state.offset = known;
            } finally {
                state.reading.set(false);
            }
        }
        return known.value;
    }

    // A database that is away must not stop the clock: what needs the database fails on its own
    // account.
    private Duration read(@Nullable Offset known) {
        try {
            return jdbc.sql("SELECT seconds FROM clock_offset WHERE id = 1")
                    .query(Long.class)
                    .optional()
                    .map(Duration::ofSeconds)
                    .orElse(Duration.ZERO);
        } catch (DataAccessException | CannotCreateTransactionException away) {
            if (known == null) {
                throw away;
            }
            LOG.warn(
                    "The clock's offset cannot be read; the last one stays: {}", away.getMessage());
            return known.value;
        }
    }

    private record Offset(Duration value, long readAt) {}

    private static final class State {
        private volatile @Nullable Offset offset;
        private final AtomicBoolean reading = new AtomicBoolean();
    }
}
