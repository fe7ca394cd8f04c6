package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who broke a commitment, known by the keyed hash of a telephone number alone. */
@Component
class Breaches {

    private final JdbcClient jdbc;

    Breaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of the number the matter was filed with. */
    byte @Nullable [] phoneOf(long matter) {
        return jdbc.sql("SELECT phone_hash FROM petition WHERE matter_id = ?")
                .param(matter)
                .query((row, n) -> new Phone(row.getBytes("phone_hash")))
                .optional()
                .map(Phone::hash)
                .orElse(null);
    }

    /** The day the last commitment of the matter's telephone number was broken. */
    @Nullable LocalDate last(long matter) {
        byte[] phone = phoneOf(matter);
        return phone == null
                ? null
                : jdbc.sql(
                                "SELECT closed_on FROM commitment WHERE phone_hash = ? AND state ="
                                        + " 'MISSED' ORDER BY closed_on DESC LIMIT 1")
                        .param(phone)
                        .query(LocalDate.class)
                        .optional()
                        .orElse(null);
    }

    @SuppressWarnings("ArrayRecordComponent") // carries a column, never compared
    private record Phone(byte @Nullable [] hash) {}
}
