package org.bancheng.workflow.matters;

import java.util.Arrays;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Makes receipt codes and the hashes they are found by. A code is derived from the token of the
 * form that was sent, so the same form sent twice shows the same receipt, and nothing that could
 * show it again is stored.
 */
@Component
public class ReceiptCodes {

    private final KeyedHash code;
    private final KeyedHash receipt;
    private final KeyedHash filing;

    ReceiptCodes(MasterKey key) {
        code = key.keyedHash("receipt-code");
        receipt = key.keyedHash("receipt-hash");
        filing = key.keyedHash("filing-token");
    }

    /**
     * The receipt code that belongs to a form.
     *
     * @param filingToken at least 128 random bits, made when the form was opened
     */
    public ReceiptCode codeFor(String filingToken) {
        if (filingToken.length() < 22) {
            throw new IllegalArgumentException("a form's token has at least 128 bits");
        }
        return ReceiptCode.of(Arrays.copyOf(code.hash(filingToken), 15));
    }

    /** How the database knows a code. */
    public byte[] hashOf(ReceiptCode code) {
        return receipt.hash(code.value());
    }

    /**
     * How the database knows what was typed. Something that is no code takes the same way, to a
     * place of its own in the index as any wrong code does, and finds nothing.
     */
    byte[] hashOfTyped(String typed) {
        String value =
                ReceiptCode.parse(typed)
                        .map(ReceiptCode::value)
                        .orElseGet(() -> "no code: " + typed.hashCode());
        return receipt.hash(value);
    }

    /** How the database knows a form's token. */
    public byte[] filingHash(String filingToken) {
        return filing.hash(filingToken);
    }
}
