package org.bancheng.db.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA-256 under a key of one purpose: a value can be looked up by its hash, and without the
 * master key nobody can try values against a stolen database.
 */
public final class KeyedHash {

    /** The length of a hash in bytes. */
    public static final int LENGTH = 32;

    static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    KeyedHash(SecretKey key) {
        this.key = key;
    }

    /** The hash of the text's UTF-8 bytes; the caller brings the text into one spelling first. */
    public byte[] hash(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 cannot be used", e);
        }
    }
}
