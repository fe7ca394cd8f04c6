package org.bancheng.workflow.tips;

import java.security.MessageDigest;
import java.util.Base64;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.springframework.stereotype.Component;

/** Tells an officer's own public key from one that somebody wrote into the database. */
@Component
class OfficerProof {

    private final KeyedHash hash;

    OfficerProof(MasterKey key) {
        hash = key.keyedHash("tip-officer");
    }

    byte[] of(long staff, byte[] publicKey) {
        return hash.hash(staff + ":" + Base64.getEncoder().encodeToString(publicKey));
    }

    boolean holds(OfficerKey key) {
        return MessageDigest.isEqual(of(key.staffId(), key.publicKey()), key.proof());
    }
}
