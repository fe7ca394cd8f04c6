package org.bancheng.workflow.tips;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.LocalDate;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;

/**
 * An officer's key pair as it is stored.
 *
 * @param version counts the pairs the officer has had
 * @param privateKey sealed under the passphrase
 * @param memoryKib what Argon2id was told when it was sealed; a later, higher default leaves old
 *     rows readable
 */
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
record OfficerKey(
        long staffId,
        int version,
        byte[] publicKey,
        byte[] privateKey,
        byte[] salt,
        int memoryKib,
        int iterations,
        LocalDate enrolledOn,
        byte[] proof) {

    private static final int MEMORY_KIB = 64 * 1024;
    private static final int ITERATIONS = 3;

    /** A new pair; the caller adds the proof. */
    static OfficerKey of(
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
    KeyPair unlock(Passphrase passphrase) {
        FieldCrypto crypto = passphrase.crypto(salt, memoryKib, iterations);
        return new KeyPair(
                publicOne(), Wrapping.privateKey(crypto.open(place(staffId, version), privateKey)));
    }

    PublicKey publicOne() {
        return Wrapping.publicKey(publicKey);
    }

    private static RowIdentity place(long staff, int version) {
        return new RowIdentity("tip_officer", "private_key", staff + "/" + version);
    }

    @Override
    public String toString() {
        return "OfficerKey[hidden]";
    }
}
