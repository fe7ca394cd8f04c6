package org.bancheng.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bancheng.ui.testing.MovableClock;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void fiveFailuresOfOneNameMakeItWait() {
        fail("wang", "10.0.0.1", LoginThrottle.NAME_FAILURES - 1);
        assertThat(throttle.mustWait("wang", "10.0.0.1")).isFalse();
        throttle.failed(" WANG ", "10.0.0.1");
        assertThat(throttle.mustWait("wang", "10.0.0.1")).isTrue();
    }

    @Test
    void anotherAddressIsNotSlowed() {
        fail("wang", "10.0.0.1", 20);
        assertThat(throttle.mustWait("wang", "10.0.0.2")).isFalse();
    }

    @Test
    void oneAddressCannotTryManyNames() {
        for (int i = 0; i < LoginThrottle.ADDRESS_FAILURES; i++) {
            throttle.failed("name" + i, "10.0.0.1");
        }
        assertThat(throttle.mustWait("somebody-else", "10.0.0.1")).isTrue();
    }

    @Test
    void theWaitEnds() {
        fail("wang", "10.0.0.1", 5);
        clock.move(LoginThrottle.WAIT.minusSeconds(1));
        assertThat(throttle.mustWait("wang", "10.0.0.1")).isTrue();
        clock.move(Duration.ofSeconds(2));
        assertThat(throttle.mustWait("wang", "10.0.0.1")).isFalse();
    }

    @Test
    void aSuccessForgetsTheNamesFailures() {
        fail("wang", "10.0.0.1", 4);
        throttle.succeeded("wang", "10.0.0.1");
        throttle.failed("wang", "10.0.0.1");
        assertThat(throttle.mustWait("wang", "10.0.0.1")).isFalse();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }
}
