package org.bancheng.workflow.rewards;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.bancheng.workflow.matters.Crockford;
import org.bancheng.workflow.matters.ReceiptCode;

/** Makes payment codes of receipt codes, which is a way without a return. */
public final class PaymentCodes {

    private static final byte[] INFO =
            "bancheng/payment-code/1".getBytes(StandardCharsets.US_ASCII);

    private PaymentCodes() {}

    /** The one that belongs to a receipt; the same one each time. */
    public static PaymentCode of(ReceiptCode receipt) {
        try {
            byte[] bits =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(
                                                    receipt.value()
                                                            .getBytes(StandardCharsets.US_ASCII))
                                            .thenExpand(INFO, PaymentCode.LENGTH));
            StringBuilder code = new StringBuilder(PaymentCode.LENGTH);
            for (byte bit : bits) {
                code.append(Crockford.of(bit));
            }
            return new PaymentCode(code.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java of this portal has HKDF", e);
        }
    }
}
