package org.bancheng.workflow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PortalClockIT {

    private static final Instant NOON = Instant.parse("2026-03-20T04:00:00.123456789Z");

    private HikariDataSource source;
    private JdbcClient jdbc;
    private PortalClock clock;

    @BeforeEach
    void open() {
        source = TestDatabase.fresh().dataSource();
        jdbc = JdbcClient.create(source);
        clock = node();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void tellsMicrosecondsInShanghai() {
        assertThat(clock.instant()).isEqualTo("2026-03-20T04:00:00.123456Z");
        assertThat(clock.getZone()).isEqualTo(Shanghai.ZONE);
        assertThat(clock.withZone(ZoneOffset.UTC).getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aShiftMovesThisNodeAtOnceAndTheOthersByTheirNextReading() {
        assertThat(clock.offset()).isZero();
        clock.shift(Duration.ofDays(3));
        clock.shift(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo("2026-03-23T06:00:00.123456Z");
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
        assertThat(node().instant()).isEqualTo(clock.instant());
    }

    @Test
    void workInThePastSeesThatMomentAndNobodyElseDoes() throws Exception {
        Instant before = Instant.parse("2026-03-02T01:00:00Z");
        clock.inThePast(
                before,
                () -> {
                    assertThat(clock.instant()).isEqualTo(before);
                    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(before);
                    assertThat(CompletableFuture.supplyAsync(clock::instant).join())
                            .isAfter(before);
                });
        assertThat(clock.instant()).isAfter(before);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.inThePast(NOON.plusSeconds(1), () -> {}));
    }

    @Test
    void timeNeverGoesBack() {
        for (Duration by :
                new Duration[] {
                    Duration.ZERO, Duration.ofDays(-1), Duration.ofMillis(999), Duration.ofDays(401)
                }) {
            assertThatIllegalArgumentException().isThrownBy(() -> clock.shift(by));
        }
        assertThat(node().offset()).isZero();
    }

    @Test
    void keepsTheLastOffsetWhileTheDatabaseIsAway() {
        clock.shift(Duration.ofDays(1));
        clock.offset();
        source.close();
        assertThat(clock.instant()).isEqualTo("2026-03-21T04:00:00.123456Z");
    }

    @Test
    void aNodeMoreThanASecondOffDoesNotAgreeWithTheDatabase() {
        Clock base = Clock.systemUTC();
        assertThat(new DatabaseTime(base, jdbc).agrees()).isTrue();
        DatabaseTime ahead = new DatabaseTime(Clock.offset(base, Duration.ofMillis(1600)), jdbc);
        assertThat(ahead.drift()).isPositive();
        assertThat(ahead.agrees()).isFalse();
        DatabaseTime behind = new DatabaseTime(Clock.offset(base, Duration.ofMillis(-1600)), jdbc);
        assertThat(behind.drift()).isNegative();
        assertThat(behind.agrees()).isFalse();
    }

    private PortalClock node() {
        return new PortalClock(Clock.fixed(NOON, ZoneOffset.UTC), jdbc);
    }
}
