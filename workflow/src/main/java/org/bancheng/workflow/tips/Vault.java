package org.bancheng.workflow.tips;

import java.security.KeyPair;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * An officer's private key, unlocked. Lives in memory for one login session; it cannot be written
 * down, and once closed it opens nothing.
 */
public final class Vault {

    private final long officer;
    private volatile @Nullable KeyPair keys;

    Vault(long officer, KeyPair keys) {
        this.officer = officer;
        this.keys = keys;
    }

    /** Forgets the key: at sign-out and after idling. */
    public void close() {
        keys = null;
    }

    public boolean isOpen() {
        return keys != null;
    }

    /**
     * @throws NotAllowed when it is another officer's
     * @throws TipRefused when it was closed
     */
    TipKey unwrap(Person by, MatterId tip, byte[] wrapped) {
        KeyPair own = keys;
        if (by.id() != officer) {
            throw new NotAllowed("another officer's vault");
        }
        if (own == null) {
            throw new TipRefused("tip.locked");
        }
        return Wrapping.byOfficer(wrapped, tip, officer, own);
    }

    @Override
    public String toString() {
        return "Vault[hidden]";
    }
}
