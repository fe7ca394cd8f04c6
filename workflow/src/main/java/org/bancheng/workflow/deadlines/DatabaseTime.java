package org.bancheng.workflow.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far this node's clock is from the database's. A node that is more than {@link #TOLERANCE} off
 * must not judge what is late: it stops sweeping and says so (design 5).
 */
public final class DatabaseTime {

    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final Clock base;
    private final JdbcClient jdbc;

    DatabaseTime(Clock base, JdbcClient jdbc) {
        this.base = base;
        this.jdbc = jdbc;
    }

    /**
     * This node's clock minus the database's, positive when the node is ahead; exact to half the
     * round trip.
     */
    public Duration drift() {
        Instant before = base.instant();
        Instant database =
                jdbc.sql("SELECT UTC_TIMESTAMP(6)")
                        .query((row, number) -> row.getObject(1, LocalDateTime.class))
                        .single()
                        .toInstant(ZoneOffset.UTC);
        Instant after = base.instant();
        Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
        return Duration.between(database, middle);
    }

    /** Whether this node may sweep: no more than {@link #TOLERANCE} off, in either direction. */
    public boolean agrees() {
        return drift().abs().compareTo(TOLERANCE) <= 0;
    }
}
