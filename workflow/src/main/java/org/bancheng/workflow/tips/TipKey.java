package org.bancheng.workflow.tips;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;

/**
 * The key of one tip, 256 bits. What it seals is padded to whole blocks, so that a length in the
 * database does not tell a word from a page.
 */
final class TipKey {

    static final int LENGTH = 32;

    private static final int BLOCK = 1024;

    private final SecretKey key;
    private final FieldCrypto crypto;

    private TipKey(byte[] bits) {
        key = new SecretKeySpec(bits, "AES");
        crypto = new FieldCrypto(key);
    }

    static TipKey random(SecureRandom random) {
        byte[] bits = new byte[LENGTH];
        random.nextBytes(bits);
        return of(bits);
    }

    /** The key of these bits, which are wiped. */
    static TipKey of(byte[] bits) {
        try {
            return new TipKey(bits);
        } finally {
            Arrays.fill(bits, (byte) 0);
        }
    }

    byte[] bits() {
        return key.getEncoded();
    }

    /** Seals a JSON text, behind which blanks mean nothing. */
    byte[] seal(RowIdentity where, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return crypto.seal(where, padded);
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken when it was not sealed with this key for this place
     */
    String open(RowIdentity where, byte[] sealed) {
        return crypto.openText(where, sealed);
    }

    /** Seals bytes of a length of their own; whoever calls has padded them. */
    byte[] sealBytes(RowIdentity where, byte[] bytes) {
        return crypto.seal(where, bytes);
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken when it was not sealed with this key for this place
     */
    byte[] openBytes(RowIdentity where, byte[] sealed) {
        return crypto.open(where, sealed);
    }

    @Override
    public String toString() {
        return "TipKey[hidden]";
    }
}
