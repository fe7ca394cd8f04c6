package org.bancheng.ui.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.ui.vault.VaultFixture.enrolled;
import static org.bancheng.ui.vault.VaultFixture.officer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What becomes of an open vault when its session is written down, ends or idles. */
class HeldVaultIT {

    static final Instant NOW = Instant.parse("2026-02-12T02:00:00Z");

    @Test
    void writtenDownWithItsSessionItIsEmpty() throws Exception {
        var anna = officer("vault-written");
        var held = new HeldVault(anna.id(), enrolled(anna), NOW);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(held);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            var read = (HeldVault) in.readObject();
            assertThat(read.of(anna.id())).isEmpty();
            assertThat(read.isUnusedFor(Duration.ofMinutes(15), NOW)).isTrue();
        }
        assertThat(bytes.size()).isLessThan(200);
    }

    @Test
    void theEndOfTheSessionClosesIt() {
        var anna = officer("vault-ended");
        var vault = enrolled(anna);
        var session = new MockHttpSession();
        session.setAttribute("vault", new HeldVault(anna.id(), vault, NOW));
        session.invalidate();
        assertThat(vault.isOpen()).isFalse();
    }

    @Test
    void servesItsOfficerOnlyAndNotAfterIdling() {
        var anna = officer("vault-idle");
        var held = new HeldVault(anna.id(), enrolled(anna), NOW);
        assertThat(held.of(anna.id())).isPresent();
        assertThat(held.of(anna.id() + 1)).isEmpty();
        assertThat(held.isUnusedFor(Duration.ofMinutes(15), NOW.plusSeconds(15 * 60))).isFalse();
        assertThat(held.isUnusedFor(Duration.ofMinutes(15), NOW.plusSeconds(15 * 60 + 1))).isTrue();
        held.use(NOW.plusSeconds(60));
        assertThat(held.isUnusedFor(Duration.ofMinutes(15), NOW.plusSeconds(15 * 60 + 1)))
                .isFalse();
    }
}
