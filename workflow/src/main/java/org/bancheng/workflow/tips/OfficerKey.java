package org.bancheng.workflow.tips;

import java.security.PublicKey;
import java.time.LocalDate;

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

    PublicKey publicOne() {
        return Wrapping.publicKey(publicKey);
    }

    @Override
    public String toString() {
        return "OfficerKey[hidden]";
    }
}
