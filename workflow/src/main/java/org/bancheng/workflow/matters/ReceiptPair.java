package org.bancheng.workflow.matters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/**
 * The X25519 pair that a receipt code yields and nothing else does. Whoever has the public half can
 * lock something for the holder of a code without knowing the code.
 */
public final class ReceiptPair {

    private static final int LENGTH = 32;
    private static final byte[] INFO =
            "bancheng/receipt-pair/1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;
    private final byte[] open;

    private ReceiptPair(byte[] secret, byte[] open) {
        this.secret = secret;
        this.open = open;
    }

    /** The pair of the code; the same one each time. */
    public static ReceiptPair of(ReceiptCode code) {
        try {
            byte[] secret =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(
                                                    code.value()
                                                            .getBytes(StandardCharsets.US_ASCII))
                                            .thenExpand(INFO, LENGTH));
            byte[] open =
                    new X25519PrivateKeyParameters(secret, 0).generatePublicKey().getEncoded();
            return new ReceiptPair(secret, open);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java of this portal has HKDF", e);
        }
    }

    /** The half that only the code yields: 32 bytes, raw. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The half that may be kept: 32 bytes, raw. */
    public byte[] open() {
        return open.clone();
    }

    @Override
    public String toString() {
        return "ReceiptPair[hidden]";
    }
}
