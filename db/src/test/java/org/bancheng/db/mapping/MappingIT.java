package org.bancheng.db.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.bancheng.db.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;

class MappingIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    private static final List<Instant> TIMES =
            Stream.of(
                            "2026-02-12T16:00:00Z",
                            "2026-02-12T15:59:59.999999Z",
                            // New York's lost hour and its doubled one
                            "2026-03-08T02:30:00.123456Z",
                            "2026-03-08T07:30:00Z",
                            "2026-11-01T05:30:00Z",
                            "2026-11-01T06:30:00Z",
                            // Cairo's lost midnight
                            "2026-04-24T00:00:00Z",
                            "2055-01-01T00:00:00Z")
                    .map(Instant::parse)
                    .toList();

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Shanghai", "UTC", "Africa/Cairo"})
    void timesAreUtcAndDatesStayWhateverTheZoneOfTheJvm(String zone) {
        try (Running app = start(zone)) {
            for (Instant time : TIMES) {
                LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
                Thing saved = app.things().save(thing(time, day));

                assertThat(app.things().findById(saved.id())).isEqualTo(saved);
                assertThat(app.things().since(time)).contains(saved);
                assertThat(app.things().since(time.plus(1, ChronoUnit.MICROS)))
                        .doesNotContain(saved);
                assertThat(app.things().findByDay(day)).contains(saved);
                Map<String, Object> stored =
                        app.database()
                                .sql(
                                        "SELECT CAST(at AS CHAR) AS at_, CAST(day AS CHAR) AS day_"
                                                + " FROM thing WHERE id = ?")
                                .param(saved.id().value())
                                .query()
                                .singleRow();
                assertThat(stored.get("at_"))
                        .hasToString(
                                LocalDateTime.ofInstant(time, ZoneOffset.UTC)
                                        .format(
                                                DateTimeFormatter.ofPattern(
                                                        "uuuu-MM-dd HH:mm:ss.SSSSSS")));
                assertThat(stored.get("day_")).hasToString(day.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Shanghai", "UTC", "Africa/Cairo"})
    void plainJdbcAgreesWithTheRepositories(String zone) {
        try (Running app = start(zone)) {
            for (Instant time : TIMES) {
                LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
                Thing saved = app.things().save(thing(time, day));

                for (Object parameter :
                        List.of(
                                Timestamp.from(time),
                                LocalDateTime.ofInstant(time, ZoneOffset.UTC))) {
                    assertThat(
                                    app.database()
                                            .sql(
                                                    "SELECT at, day FROM thing"
                                                            + " WHERE id = ? AND at = ? AND day = ?")
                                            .params(saved.id().value(), parameter, day)
                                            .query((row, n) ->
                                                    List.of(
                                                            row.getTimestamp(1).toInstant(),
                                                            row.getObject(1, LocalDateTime.class)
                                                                    .toInstant(ZoneOffset.UTC),
                                                            row.getObject(2, LocalDate.class)))
                                            .single())
                            .as(parameter.getClass().getSimpleName())
                            .containsExactly(time, time, day);
                }
            }
        }
    }

    @Test
    void cutsTimesToMicrosecondsInsteadOfRoundingThemUp() {
        Instant late = Instant.parse("2026-02-12T15:59:59.999999999Z");
        try (Running app = start("UTC")) {
            Thing saved = app.things().save(thing(late, LocalDate.of(2026, 2, 12)));
            assertThat(app.things().findById(saved.id()).at())
                    .isEqualTo(late.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Test
    void aTypedIdIsGeneratedReadAndReferredTo() {
        try (Running app = start("UTC")) {
            Thing first = app.things().save(thing(Instant.EPOCH, LocalDate.EPOCH));
            Thing second =
                    app.things()
                            .save(
                                    new Thing(
                                            null,
                                            null,
                                            "𠮷",
                                            true,
                                            Instant.EPOCH,
                                            LocalDate.EPOCH,
                                            Colour.RED,
                                            first.id()));

            assertThat(first.id()).isNotNull();
            assertThat(app.things().findById(second.id())).isEqualTo(second);
            assertThat(app.things().findByParent(first.id())).containsExactly(second);
            assertThat(app.things().byName("𠮷")).contains(second);
            assertThat(app.things().byName("吉")).isEmpty();
        }
    }

    @Test
    void anIdThatIsGivenIsInsertedWhereTheVersionIsNull() {
        try (Running app = start("UTC")) {
            ThingId given = new ThingId(1L << 62);
            Thing saved =
                    app.things()
                            .save(
                                    new Thing(
                                            given,
                                            null,
                                            "given",
                                            false,
                                            Instant.EPOCH,
                                            LocalDate.EPOCH,
                                            Colour.GREEN,
                                            null));
            assertThat(saved.version()).isZero();
            assertThat(app.things().findById(given)).isEqualTo(saved);
        }
    }

    @Test
    void theSlowerOfTwoWritersIsRefused() {
        try (Running app = start("UTC")) {
            Thing read = app.things().save(thing(Instant.EPOCH, LocalDate.EPOCH));
            app.things().save(read.named("first"));
            assertThatThrownBy(() -> app.things().save(read.named("second")))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(app.things().findById(read.id()).name()).isEqualTo("first");
        }
    }

    private static Thing thing(Instant at, LocalDate day) {
        return new Thing(null, null, "thing", true, at, day, Colour.GREEN, null);
    }

    private static Running start(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties(
                                "bancheng.db.url=" + DATABASE.url(),
                                "bancheng.db.user=" + DATABASE.user(),
                                "bancheng.db.password=" + DATABASE.password(),
                                "bancheng.db.pool=2",
                                "bancheng.key.file=target/test.key")
                        .run();
        Running app =
                new Running(
                        context, context.getBean(Things.class), context.getBean(JdbcClient.class));
        app.database()
                .sql(
                        """
                        CREATE TABLE IF NOT EXISTS thing (
                            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, version INT NOT NULL,
                            name VARCHAR(20) NOT NULL, good BOOLEAN NOT NULL,
                            at DATETIME(6) NOT NULL, day DATE NOT NULL,
                            colour VARCHAR(10) NOT NULL, parent BIGINT)
                        """)
                .update();
        return app;
    }

    private record Running(
            ConfigurableApplicationContext context, Things things, JdbcClient database)
            implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    enum Colour {
        RED,
        GREEN
    }

    record ThingId(long value) {}

    @Table("thing")
    record Thing(
            @Id @Nullable ThingId id,
            @Version @Nullable Integer version,
            String name,
            boolean good,
            Instant at,
            LocalDate day,
            Colour colour,
            @Nullable ThingId parent) {

        Thing named(String other) {
            return new Thing(id, version, other, good, at, day, colour, parent);
        }
    }

    interface Things extends Repository<Thing, ThingId> {

        Thing save(Thing thing);

        Thing findById(ThingId id);

        List<Thing> findByParent(ThingId parent);

        List<Thing> findByDay(LocalDate day);

        @Query("SELECT * FROM thing WHERE at >= :at")
        List<Thing> since(Instant at);

        @Query("SELECT * FROM thing WHERE name = :name")
        List<Thing> byName(String name);
    }

    @EnableAutoConfiguration
    @EnableJdbcRepositories(basePackageClasses = MappingIT.class, considerNestedRepositories = true)
    static class Application {

        @Bean
        IdConverters thingIds() {
            return IdConverters.of(ThingId.class, ThingId::value, ThingId::new);
        }
    }
}
