package org.bancheng.workflow.tips;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.ReceiptPair;

/**
 * Wraps a tip's key so that only one holder can unwrap it, and only for that tip: an officer with
 * the private key (X25519 with an ephemeral pair, HKDF-SHA-256 over both public keys, AES-GCM), or
 * whoever has the receipt code (HKDF-SHA-256, AES-GCM).
 */
final class Wrapping {

    /** The holder that is no officer: whoever has the receipt code. */
    static final long RECEIPT = 0;

    /** The same, wrapped by somebody who knew the public half of the receipt's pair only. */
    static final long RECEIPT_PAIR = -1;

    static final String CURVE = "X25519";

    private static final int PUBLIC_LENGTH = 44; // X.509 form of an X25519 key
    private static final byte[] OFFICER_INFO = ascii("bancheng/tip-key/officer/1");
    private static final byte[] RECEIPT_INFO = ascii("bancheng/tip-key/receipt/1");

    private Wrapping() {}

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    static byte[] forOfficer(TipKey key, MatterId tip, long officer, PublicKey recipient) {
        KeyPair once = newPair();
        byte[] open = once.getPublic().getEncoded();
        byte[] sealed =
                agreed(once.getPrivate(), recipient, open, recipient.getEncoded())
                        .seal(place(tip, officer), key.bits());
        return ByteBuffer.allocate(open.length + sealed.length).put(open).put(sealed).array();
    }

    /**
     * @param own both keys of the officer
     * @throws org.bancheng.db.crypto.SealBroken when it was wrapped for another officer or tip, or
     *     was changed
     */
    static TipKey byOfficer(byte[] wrapped, MatterId tip, long officer, KeyPair own) {
        ByteBuffer parts = ByteBuffer.wrap(wrapped);
        byte[] open = new byte[PUBLIC_LENGTH];
        parts.get(open);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return TipKey.of(
                agreed(own.getPrivate(), publicKey(open), open, own.getPublic().getEncoded())
                        .open(place(tip, officer), sealed));
    }

    static byte[] forReceipt(TipKey key, MatterId tip, ReceiptCode code) {
        return ofReceipt(code).seal(place(tip, RECEIPT), key.bits());
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken when the code belongs to another tip
     */
    static TipKey byReceipt(byte[] wrapped, MatterId tip, ReceiptCode code) {
        return TipKey.of(ofReceipt(code).open(place(tip, RECEIPT), wrapped));
    }

    /**
     * @param open the public half of the receipt's pair, raw
     */
    static byte[] forReceipt(TipKey key, MatterId tip, byte[] open) {
        return forOfficer(key, tip, RECEIPT_PAIR, rawPublic(open));
    }

    /**
     * @throws org.bancheng.db.crypto.SealBroken when the code belongs to another tip
     */
    static TipKey byReceiptPair(byte[] wrapped, MatterId tip, ReceiptCode code) {
        ReceiptPair pair = ReceiptPair.of(code);
        return byOfficer(
                wrapped,
                tip,
                RECEIPT_PAIR,
                new KeyPair(rawPublic(pair.open()), rawPrivate(pair.secret())));
    }

    private static PublicKey rawPublic(byte[] raw) {
        byte[] u = raw.clone();
        for (int i = 0; i < u.length / 2; i++) { // little-endian on the wire
            byte low = u[i];
            u[i] = u[u.length - 1 - i];
            u[u.length - 1 - i] = low;
        }
        try {
            return KeyFactory.getInstance(CURVE)
                    .generatePublic(
                            new XECPublicKeySpec(NamedParameterSpec.X25519, new BigInteger(1, u)));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static PrivateKey rawPrivate(byte[] raw) {
        try {
            return KeyFactory.getInstance(CURVE)
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, raw));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    static PublicKey publicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static FieldCrypto agreed(
            PrivateKey own, PublicKey other, byte[] once, byte[] recipient) {
        try {
            KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
            agreement.init(own);
            agreement.doPhase(other, true);
            return new FieldCrypto(
                    derived(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(agreement.generateSecret())
                                    .addSalt(once)
                                    .addSalt(recipient)
                                    .thenExpand(OFFICER_INFO, TipKey.LENGTH)));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static FieldCrypto ofReceipt(ReceiptCode code) {
        try {
            return new FieldCrypto(
                    derived(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(ascii(code.value()))
                                    .thenExpand(RECEIPT_INFO, TipKey.LENGTH)));
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    private static SecretKey derived(HKDFParameterSpec how) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", how);
    }

    private static RowIdentity place(MatterId tip, long holder) {
        return new RowIdentity("tip_key", "wrapped", tip.value() + "/" + holder);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static IllegalStateException broken(GeneralSecurityException e) {
        return new IllegalStateException("A key of the vault cannot be used", e);
    }
}
