package org.bancheng.workflow.matters;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes keys without asking the database. Ordered keys keep rows of one time together; random keys
 * tell nothing about time and order, which is why everything that belongs to a tip uses them.
 */
public final class RowId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long EPOCH_MILLIS = 1_704_067_200_000L; // 2024-01-01T00:00:00Z
    private static final int RANDOM_BITS = 22;

    /** Keys of one process never meet, however many fall into one millisecond. */
    private static final AtomicInteger NEXT = new AtomicInteger(RANDOM.nextInt());

    private RowId() {}

    /**
     * A positive key that grows with time: 41 bits of milliseconds since 2024, 22 bits that count
     * on from a random number.
     */
    public static long ordered(Instant at) {
        long millis = Math.max(0, at.toEpochMilli() - EPOCH_MILLIS);
        return (millis << RANDOM_BITS) | (NEXT.getAndIncrement() & ((1 << RANDOM_BITS) - 1));
    }

    /** A positive key of 62 random bits. */
    public static long random() {
        return RANDOM.nextLong() >>> 2;
    }

    /** The kind of key that suits the lane. */
    public static long of(Lane lane, Instant at) {
        return lane == Lane.TIP ? random() : ordered(at);
    }
}
