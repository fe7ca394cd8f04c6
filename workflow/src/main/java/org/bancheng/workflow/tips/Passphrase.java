package org.bancheng.workflow.tips;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.db.crypto.FieldCrypto;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * 线索口令: turned into a key by Argon2id. At most two at a time: a flood of them must not eat the
 * heap.
 */
final class Passphrase {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Semaphore PLACES = new Semaphore(2, true);

    private final String words;

    /** What was typed to unlock. */
    Passphrase(String typed) {
        // one spelling, however the keyboard composes it
        words = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * A new one.
     *
     * @throws TipRefused when it is shorter than {@value #SHORTEST} or longer than {@value
     *     #LONGEST} characters
     */
    static Passphrase chosen(String typed) {
        Passphrase chosen = new Passphrase(typed);
        int length = chosen.words.codePointCount(0, chosen.words.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new TipRefused("tip.passphrase.length");
        }
        return chosen;
    }

    /**
     * What seals the private key.
     *
     * @param memoryKib memory of one hash, in KiB
     */
    FieldCrypto crypto(byte[] salt, int memoryKib, int iterations) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withSalt(salt)
                        .withMemoryAsKB(memoryKib)
                        .withIterations(iterations)
                        .withParallelism(1)
                        .build());
        byte[] bits = new byte[TipKey.LENGTH];
        PLACES.acquireUninterruptibly();
        try {
            argon.generateBytes(words.getBytes(StandardCharsets.UTF_8), bits);
            return new FieldCrypto(new SecretKeySpec(bits, "AES"));
        } finally {
            PLACES.release();
            Arrays.fill(bits, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}
