package org.bancheng.ui.vault;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/**
 * An open vault as a session holds it. Written down with the session it is empty; taken off the
 * session, by signing out or by expiry, it is closed.
 */
final class HeldVault implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;

    private final long officer;
    private final transient @Nullable Vault vault;
    private transient @Nullable Instant used;

    HeldVault(long officer, Vault vault, Instant now) {
        this.officer = officer;
        this.vault = vault;
        this.used = now;
    }

    /** The vault, if it is this officer's and still open. */
    Optional<Vault> of(long staff) {
        return Optional.ofNullable(vault).filter(open -> staff == officer && open.isOpen());
    }

    void use(Instant now) {
        used = now;
    }

    boolean isUnusedFor(Duration length, Instant now) {
        return used == null || used.plus(length).isBefore(now);
    }

    void close() {
        if (vault != null) {
            vault.close();
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        close();
    }

    @Override
    public String toString() {
        return "HeldVault[hidden]";
    }
}
