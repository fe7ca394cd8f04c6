package org.bancheng.ui.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bancheng.db.crypto.MasterKey;
import org.bancheng.ui.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormTokenTest {

    @TempDir Path folder;

    final MovableClock clock = new MovableClock(Instant.parse("2026-02-12T02:47:00Z"));
    FormToken tokens;

    @BeforeEach
    void aPortal() {
        tokens = new FormToken(MasterKey.readOrMake(folder.resolve("key")), clock);
    }

    @Test
    void takesWhatItIssuedAgainAndAgainAsTheSame() {
        var token = tokens.issue("tip");

        assertThat(tokens.check("tip", token)).isPresent().isEqualTo(tokens.check("tip", token));
        assertThat(tokens.check("tip", tokens.issue("tip")))
                .isNotEqualTo(tokens.check("tip", token));
        assertThat(tokens.check("tip", token).orElseThrow()).hasSizeGreaterThan(32);
    }

    @Test
    void takesNothingForgedOrOfAnotherForm() {
        var token = tokens.issue("tip");
        var parts = token.split("\\.");

        assertThat(tokens.check("event", token)).isEmpty();
        assertThat(tokens.check("tip", null)).isEmpty();
        assertThat(tokens.check("tip", "")).isEmpty();
        assertThat(tokens.check("tip", "a.b.c")).isEmpty();
        assertThat(tokens.check("tip", parts[0] + ".999999999." + parts[2])).isEmpty();
        assertThat(tokens.check("tip", "A" + token)).isEmpty();
    }

    @Test
    void aFormLastsADay() {
        var token = tokens.issue("tip");
        clock.move(FormToken.LIFE);
        assertThat(tokens.check("tip", token)).isPresent();
        clock.move(Duration.ofHours(2));
        assertThat(tokens.check("tip", token)).isEmpty();
    }
}
