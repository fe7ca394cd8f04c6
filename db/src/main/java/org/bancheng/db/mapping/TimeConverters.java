package org.bancheng.db.mapping;

import java.sql.Date;
import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/**
 * {@code Instant} is a {@code DATETIME(6)} in UTC, cut to microseconds (MySQL would round up, into
 * the future); {@code LocalDate} is a {@code DATE}. No default zone takes part.
 */
final class TimeConverters {

    private TimeConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(
                new InstantToColumn(),
                new ColumnToInstant(),
                new LocalDateToColumn(),
                new ColumnToLocalDate());
    }

    @WritingConverter
    static final class InstantToColumn implements Converter<Instant, JdbcValue> {

        @Override
        public JdbcValue convert(Instant instant) {
            LocalDateTime utc =
                    LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
            return JdbcValue.of(utc, JDBCType.TIMESTAMP);
        }
    }

    @ReadingConverter
    static final class ColumnToInstant implements Converter<LocalDateTime, Instant> {

        @Override
        public Instant convert(LocalDateTime utc) {
            return utc.toInstant(ZoneOffset.UTC);
        }
    }

    @WritingConverter
    static final class LocalDateToColumn implements Converter<LocalDate, JdbcValue> {

        @Override
        public JdbcValue convert(LocalDate date) {
            return JdbcValue.of(date, JDBCType.DATE);
        }
    }

    @ReadingConverter
    static final class ColumnToLocalDate implements Converter<Date, LocalDate> {

        @Override
        public LocalDate convert(Date date) {
            return date.toLocalDate();
        }
    }
}
