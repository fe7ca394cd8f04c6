package org.bancheng.workflow.files;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.db.crypto.FieldCrypto;
import org.jspecify.annotations.Nullable;

/**
 * What opens one file that waits: its number and 256 random bits, which the form that sent it holds
 * and the database does not. Written {@code number.bits}; it travels in bodies, never in an
 * address.
 */
public final class FileKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})\\.([A-Za-z0-9_-]{43})");
    private static final int LENGTH = 32;

    private final long id;
    private final byte[] bits;

    private FileKey(long id, byte[] bits) {
        this.id = id;
        this.bits = bits;
    }

    public static FileKey random(long id) {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        return new FileKey(id, bits);
    }

    /** The same bits for another file, such as the cleaned one of what was sent. */
    public FileKey of(long other) {
        return new FileKey(other, bits);
    }

    public static Optional<FileKey> parse(@Nullable String written) {
        var match = FORM.matcher(written == null ? "" : written);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FileKey(
                            Long.parseLong(match.group(1)),
                            Base64.getUrlDecoder().decode(match.group(2))));
        } catch (IllegalArgumentException none) {
            return Optional.empty(); // more than a number can be
        }
    }

    public String written() {
        return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    public long id() {
        return id;
    }

    public FieldCrypto crypto() {
        SecretKey key = new SecretKeySpec(digest("seal"), "AES");
        return new FieldCrypto(key);
    }

    /** What the database keeps to know it again. */
    byte[] hash() {
        return digest("known");
    }

    private byte[] digest(String use) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(use.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FileKey[hidden]";
    }
}
