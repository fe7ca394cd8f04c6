package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Values of a row in the order of its columns, as the driver takes them: times in UTC, cut to
 * microseconds, so that no zone takes part and none is rounded up.
 */
final class Row {

    private final @Nullable Object[] values;
    private int next;

    Row(int columns) {
        values = new Object[columns];
    }

    Row put(@Nullable Object value) {
        values[next++] =
                switch (value) {
                    case Instant at ->
                            LocalDateTime.ofInstant(
                                    at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
                    case Enum<?> one -> one.name();
                    case null, default -> value;
                };
        return this;
    }

    @Nullable Object[] values() {
        if (next != values.length) {
            throw new IllegalStateException(next + " values for " + values.length + " columns");
        }
        return values;
    }
}
