package org.bancheng.workflow.tips;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;

/** Seals an officer's private key under the passphrase, and opens it again. */
final class OfficerSeal {

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int ITERATIONS = 3;

    private OfficerSeal() {}

    static OfficerKey seal(
            long staff,
            int version,
            KeyPair pair,
            Passphrase passphrase,
            LocalDate today,
            OfficerProof proof) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        byte[] open = pair.getPublic().getEncoded();
        byte[] sealed =
                passphrase
                        .crypto(salt, MEMORY_KIB, ITERATIONS)
                        .seal(place(staff, version), pair.getPrivate().getEncoded());
        return new OfficerKey(
                staff,
                version,
                open,
                sealed,
                salt,
                MEMORY_KIB,
                ITERATIONS,
                today,
                proof.of(staff, open));
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken when the passphrase is another one
     */
    static KeyPair open(OfficerKey key, Passphrase passphrase) {
        FieldCrypto crypto = passphrase.crypto(key.salt(), key.memoryKib(), key.iterations());
        byte[] own = crypto.open(place(key.staffId(), key.version()), key.privateKey());
        return new KeyPair(key.publicOne(), Wrapping.privateKey(own));
    }

    private static RowIdentity place(long staff, int version) {
        return new RowIdentity("tip_officer", "private_key", staff + "/" + version);
    }
}
