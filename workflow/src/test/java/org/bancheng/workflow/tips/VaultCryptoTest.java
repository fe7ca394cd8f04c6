package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.db.crypto.SealBroken;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.ReceiptCode;
import org.junit.jupiter.api.Test;

class VaultCryptoTest {

    static final MatterId TIP = new MatterId(41);
    static final MatterId OTHER_TIP = new MatterId(42);
    static final long OFFICER = 7;
    static final ReceiptCode CODE = new ReceiptCode("0123456789ABCDEFGHJKMNPQ");
    static final ReceiptCode OTHER_CODE = new ReceiptCode("0123456789ABCDEFGHJKMNPR");

    final TipKey key = TipKey.random(new SecureRandom());
    final KeyPair officer = Wrapping.newPair();
    final RowIdentity place = new RowIdentity("tip", "content", "41/1");

    @Test
    void anOfficerUnwrapsWhatWasWrappedForThem() {
        byte[] wrapped = Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic());

        assertThat(Wrapping.byOfficer(wrapped, TIP, OFFICER, officer).bits()).isEqualTo(key.bits());
    }

    @Test
    void everyWrappingIsNew() {
        assertThat(Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic()))
                .isNotEqualTo(Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic()));
    }

    @Test
    void anotherOfficerUnwrapsNothing() {
        byte[] wrapped = Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic());

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Wrapping.byOfficer(wrapped, TIP, OFFICER, Wrapping.newPair()));
    }

    @Test
    void aWrappingMovedToAnotherTipOrOfficerDoesNotOpen() {
        byte[] wrapped = Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic());

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Wrapping.byOfficer(wrapped, OTHER_TIP, OFFICER, officer));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Wrapping.byOfficer(wrapped, TIP, OFFICER + 1, officer));
    }

    @Test
    void anyFlippedBitOfAWrappingIsFound() {
        byte[] wrapped = Wrapping.forOfficer(key, TIP, OFFICER, officer.getPublic());
        for (int i = 0; i < wrapped.length; i++) {
            byte[] flipped = flipped(wrapped, i);
            // bit 255 of an X25519 key means nothing, but the sealing key is derived from it too
            assertThatThrownBy(() -> Wrapping.byOfficer(flipped, TIP, OFFICER, officer))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void theReceiptUnwrapsItsOwnTipOnly() {
        byte[] wrapped = Wrapping.forReceipt(key, TIP, CODE);

        assertThat(Wrapping.byReceipt(wrapped, TIP, CODE).bits()).isEqualTo(key.bits());
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Wrapping.byReceipt(wrapped, TIP, OTHER_CODE));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Wrapping.byReceipt(wrapped, OTHER_TIP, CODE));
    }

    @Test
    void aTipSealsTextExactly() {
        String json = "{\"a\":\"𠮷 🚪\"}";

        String opened = key.open(place, key.seal(place, json));
        assertThat(opened).startsWith(json);
        assertThat(opened.strip()).isEqualTo(json);
    }

    @Test
    void aShortTextAndALongOneLookAlike() {
        assertThat(key.seal(place, "{}"))
                .hasSameSizeAs(key.seal(place, "{" + " ".repeat(900) + "}"));
    }

    @Test
    void aChangedMovedOrSwappedTextDoesNotOpen() {
        byte[] sealed = key.seal(place, "{}");
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = flipped(sealed, i);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> key.open(place, flipped));
        }
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> key.open(new RowIdentity("tip", "address", "41/1"), sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> key.open(new RowIdentity("tip", "content", "42/1"), sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> key.open(new RowIdentity("tip", "content", "41/2"), sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> TipKey.random(new SecureRandom()).open(place, sealed));
    }

    @Test
    void aPassphraseOpensWhatItSealedAndNoOtherDoes() {
        byte[] salt = new byte[16];
        FieldCrypto right = new Passphrase("correct horse 电池").crypto(salt, 64, 1);
        byte[] sealed = right.seal(place, new byte[32]);

        assertThat(new Passphrase("correct horse 电池").crypto(salt, 64, 1).open(place, sealed))
                .hasSize(32);
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() ->
                        new Passphrase("correct horse 电地").crypto(salt, 64, 1).open(place, sealed));
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() ->
                        new Passphrase("correct horse 电池")
                                .crypto(salt, 128, 1)
                                .open(place, sealed));
    }

    @Test
    void aPassphraseHasTwelveCharactersAtLeast() {
        assertThatExceptionOfType(TipRefused.class)
                .isThrownBy(() -> Passphrase.chosen("elevenchars"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("tip.passphrase.length"));
        assertThat(Passphrase.chosen("十二个字的口令也算足够了")).hasToString("Passphrase[hidden]");
    }

    @Test
    void aClosedVaultOpensNothing() {
        Vault vault = new Vault(OFFICER, officer);
        vault.close();

        assertThat(vault.isOpen()).isFalse();
        assertThat(vault).hasToString("Vault[hidden]");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[at] ^= 1;
        return copy;
    }
}
