package org.bancheng.db.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.bancheng.db.PrivateFile;
import org.bancheng.db.SettingProblem;
import org.jspecify.annotations.Nullable;

/** The one secret from which every key of this installation comes. It never leaves this object. */
public final class MasterKey {

    public static final String SETTING = "BANCHENG_KEY_FILE";

    static final int LENGTH = 32;

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the key.
     *
     * @throws SettingProblem if the file is missing, not 32 bytes long, or open to other users
     */
    public static MasterKey read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw problem(file, "is not a file", null);
            }
            if (PrivateFile.isOpenToOthers(file)) {
                throw problem(file, "can be read by other users; run chmod 600 on it", null);
            }
            byte[] secret = Files.readAllBytes(file);
            if (secret.length != LENGTH) {
                throw problem(file, "holds " + secret.length + " bytes instead of " + LENGTH, null);
            }
            return new MasterKey(secret);
        } catch (IOException e) {
            throw problem(file, "cannot be read: " + e, e);
        }
    }

    /** Makes a key where there is none, then reads it; of two processes at once one makes it. */
    public static MasterKey readOrMake(Path file) {
        try {
            byte[] secret = new byte[LENGTH];
            new SecureRandom().nextBytes(secret);
            PrivateFile.createIfAbsent(file, secret);
            Arrays.fill(secret, (byte) 0);
        } catch (IOException e) {
            throw problem(file, "cannot be made: " + e, e);
        }
        return read(file);
    }

    /**
     * A key for one purpose; the same for the same purpose, and useless for any other.
     *
     * @param purpose words that never change once something was sealed with them
     */
    public SecretKey derive(String purpose) {
        return derive(purpose, "AES");
    }

    /** Seals fields for one purpose; see {@link #derive(String)}. */
    public FieldCrypto fieldCrypto(String purpose) {
        return new FieldCrypto(derive(purpose));
    }

    /** Hashes values for one purpose; see {@link #derive(String)}. */
    public KeyedHash keyedHash(String purpose) {
        return new KeyedHash(derive(purpose, KeyedHash.ALGORITHM));
    }

    private SecretKey derive(String purpose, String algorithm) {
        byte[] info = ("bancheng/" + purpose).getBytes(StandardCharsets.UTF_8);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HKDF-SHA256", e);
        }
    }

    /** What the database remembers of the key; it tells nothing about it. */
    byte[] fingerprint() {
        return derive("fingerprint").getEncoded();
    }

    static SettingProblem problem(Path file, String what, @Nullable Throwable cause) {
        return new SettingProblem(
                SETTING, "the key file " + file.toAbsolutePath() + " " + what, cause);
    }
}
