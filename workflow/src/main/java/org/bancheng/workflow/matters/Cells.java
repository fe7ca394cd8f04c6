package org.bancheng.workflow.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of a row one after another, as {@link Row} wrote them. */
final class Cells {

    private final ResultSet row;
    private int last;

    Cells(ResultSet row) {
        this.row = row;
    }

    long number() throws SQLException {
        return row.getLong(++last);
    }

    @Nullable Long optionalNumber() throws SQLException {
        long number = row.getLong(++last);
        return row.wasNull() ? null : number;
    }

    int integer() throws SQLException {
        return row.getInt(++last);
    }

    @Nullable Integer optionalInteger() throws SQLException {
        int number = row.getInt(++last);
        return row.wasNull() ? null : number;
    }

    boolean truth() throws SQLException {
        return row.getBoolean(++last);
    }

    String text() throws SQLException {
        return Objects.requireNonNull(row.getString(++last));
    }

    @Nullable String optionalText() throws SQLException {
        return row.getString(++last);
    }

    byte @Nullable [] bytes() throws SQLException {
        return row.getBytes(++last);
    }

    byte[] requiredBytes() throws SQLException {
        return Objects.requireNonNull(row.getBytes(++last));
    }

    LocalDate date() throws SQLException {
        return Objects.requireNonNull(optionalDate());
    }

    @Nullable LocalDate optionalDate() throws SQLException {
        return row.getObject(++last, LocalDate.class);
    }

    Instant instant() throws SQLException {
        return Objects.requireNonNull(optionalInstant());
    }

    @Nullable Instant optionalInstant() throws SQLException {
        LocalDateTime utc = row.getObject(++last, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    <E extends Enum<E>> E required(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    <E extends Enum<E>> @Nullable E optional(Class<E> type) throws SQLException {
        String name = row.getString(++last);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
