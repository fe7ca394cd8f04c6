package org.bancheng.db.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals single fields with AES-256-GCM. A sealed value is one byte of form, a random nonce of 12,
 * the ciphertext, and a tag of 16: {@value #OVERHEAD} bytes longer than the plain one.
 *
 * <p>One key seals at most 2³² values before random nonces become unsafe (NIST SP 800-38D 8.3); a
 * portal stays far below.
 */
public final class FieldCrypto {

    /** How many bytes a sealed value is longer than the plain one. */
    public static final int OVERHEAD = 29;

    private static final byte FORM = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 256 bits, for AES; from {@link MasterKey#derive} or of one row alone
     */
    public FieldCrypto(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(RowIdentity where, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, where).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + hidden.length)
                    .put(FORM)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot be used", e);
        }
    }

    /**
     * @throws SealBroken if the value is not what {@link #seal} made for this place with this key
     */
    public byte[] open(RowIdentity where, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != FORM) {
            throw new SealBroken(where, null);
        }
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 1, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, where)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(where, e);
        }
    }

    /** The text's UTF-8, sealed. */
    public byte[] seal(RowIdentity where, String plain) {
        return seal(where, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The text that {@link #seal(RowIdentity, String)} sealed. */
    public String openText(RowIdentity where, byte[] sealed) {
        return new String(open(where, sealed), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, RowIdentity where)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {FORM});
        cipher.updateAAD(where.bytes());
        return cipher;
    }
}
