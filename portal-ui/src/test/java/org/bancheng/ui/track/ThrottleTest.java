package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bancheng.ui.robots.Callers;
import org.bancheng.ui.testing.MovableClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-12T02:00:00Z"));
    private final Throttle throttle = new Throttle(new Callers(clock), clock);

    @Test
    void tenWrongCodesAreFree() {
        fail("198.51.100.1", Throttle.FREE - 1);

        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
    }

    @Test
    void afterTenOneCodeInTwoSeconds() {
        fail("198.51.100.1", Throttle.FREE);

        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ofSeconds(2));
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ofSeconds(4));
        clock.move(Duration.ofSeconds(5));
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ofSeconds(1));
    }

    @Test
    void manyAtOnceAreTurnedAway() {
        fail("198.51.100.1", 20);
        for (int i = 0; i <= 15; i++) {
            assertThat(throttle.enter("198.51.100.1")).isPresent();
        }

        assertThat(throttle.enter("198.51.100.1")).isEmpty();
        clock.move(Duration.ofSeconds(2));
        assertThat(throttle.enter("198.51.100.1")).isPresent();
    }

    @Test
    void anotherAddressNoticesNothing() {
        fail("198.51.100.1", 100);

        assertThat(throttle.enter("198.51.100.2")).contains(Duration.ZERO);
        assertThat(throttle.enter("198.51.100.2")).contains(Duration.ZERO);
    }

    @Test
    void forgetsAfterAQuarterOfAnHourAndWithTheDay() {
        fail("198.51.100.1", 100);
        clock.move(Duration.ofMinutes(16));
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);

        clock.move(Duration.ofHours(13).plusMinutes(40));
        fail("198.51.100.1", 100);
        clock.move(Duration.ofMinutes(10));
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
        assertThat(throttle.enter("198.51.100.1")).contains(Duration.ZERO);
    }

    @Test
    void aNetworkOfSixthVersionIsOneCallerAndItsNeighbourAnother() {
        for (int i = 0; i < Throttle.FREE; i++) {
            throttle.failed("2001:db8:0:1::" + i);
        }
        assertThat(throttle.enter("2001:db8:0:1:ffff::1")).contains(Duration.ZERO);
        assertThat(throttle.enter("2001:db8:0:1::2")).contains(Throttle.GAP);
        assertThat(throttle.enter("2001:db8:0:2::2")).contains(Duration.ZERO);
        assertThat(throttle.enter("2001:db8:0:2::2")).contains(Duration.ZERO);
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address);
        }
    }
}
