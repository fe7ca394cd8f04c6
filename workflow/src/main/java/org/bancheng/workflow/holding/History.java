package org.bancheng.workflow.holding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a matter as far as it tells who had the ball.
 *
 * @param from when it was filed
 * @param until when it ended, or now; not before {@code from}
 * @param stays units that had it, in any order; before the first of them the first has it
 * @param waits times in which somebody outside was waited for; they may overlap
 */
public record History(Instant from, Instant until, List<Stay> stays, List<Wait> waits) {

    public History {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends at " + until + ", before " + from);
        }
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("somebody has the matter at any time");
        }
        stays = List.copyOf(stays);
        waits = List.copyOf(waits);
    }

    /** A unit has the matter from the instant on, until another one has. */
    public record Stay(Instant from, String unit) {}

    /**
     * Somebody outside is waited for.
     *
     * @param to none while it lasts
     * @param holder {@link Holder#THIRD_PARTY} or {@link Holder#RESIDENT}
     */
    public record Wait(Instant from, @Nullable Instant to, Holder holder) {

        public Wait {
            if (holder != Holder.THIRD_PARTY && holder != Holder.RESIDENT) {
                throw new IllegalArgumentException(holder + " is not waited for");
            }
        }

        boolean covers(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }
}
