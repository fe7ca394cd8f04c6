package org.bancheng.db.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bancheng.db.PrivateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCryptoTest {

    private static final RowIdentity HERE = new RowIdentity("person", "phone", 7);

    @TempDir Path folder;
    private MasterKey master;
    private FieldCrypto crypto;

    @BeforeEach
    void makeKey() {
        master = MasterKey.readOrMake(folder.resolve("master.key"));
        crypto = master.fieldCrypto("field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13800138000", "𠮷野家 \uD83D\uDE00\n\0", "<b>x</b>"})
    void opensWhatItSealed(String text) {
        byte[] sealed = crypto.seal(HERE, text);
        assertThat(crypto.openText(HERE, sealed)).isEqualTo(text);
        assertThat(sealed)
                .hasSize(text.getBytes(StandardCharsets.UTF_8).length + FieldCrypto.OVERHEAD);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(crypto.seal(HERE, "same")).isNotEqualTo(crypto.seal(HERE, "same"));
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] sealed = crypto.seal(HERE, "13800138000");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> crypto.open(HERE, changed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void noticesEveryCut() {
        byte[] sealed = crypto.seal(HERE, "13800138000");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> crypto.open(HERE, cut)).isInstanceOf(SealBroken.class);
        }
    }

    static Stream<RowIdentity> elsewhere() {
        return Stream.of(
                new RowIdentity("person", "phone", 8),
                new RowIdentity("person", "mail", 7),
                new RowIdentity("tip", "phone", 7),
                // The same letters, divided otherwise
                new RowIdentity("personp", "hone", "7"),
                new RowIdentity("person", "phone7", ""));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void doesNotOpenInAnotherPlace(RowIdentity there) {
        byte[] sealed = crypto.seal(HERE, "13800138000");
        assertThatThrownBy(() -> crypto.open(there, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("138");
    }

    @Test
    void doesNotOpenWithAnotherKeyOrPurpose() {
        byte[] sealed = crypto.seal(HERE, "13800138000");
        FieldCrypto otherKey =
                MasterKey.readOrMake(folder.resolve("other.key")).fieldCrypto("field");
        assertThatThrownBy(() -> otherKey.open(HERE, sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> master.fieldCrypto("other").open(HERE, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void hashesAreTheSameForTheSameKeyAndPurposeOnly() {
        byte[] hash = master.keyedHash("receipt").hash("ABC");
        MasterKey again = MasterKey.read(folder.resolve("master.key"));
        MasterKey other = MasterKey.readOrMake(folder.resolve("other.key"));

        assertThat(hash).hasSize(KeyedHash.LENGTH);
        assertThat(again.keyedHash("receipt").hash("ABC")).isEqualTo(hash);
        assertThat(again.keyedHash("receipt").hash("ABD")).isNotEqualTo(hash);
        assertThat(again.keyedHash("filing").hash("ABC")).isNotEqualTo(hash);
        assertThat(other.keyedHash("receipt").hash("ABC")).isNotEqualTo(hash);
    }

    /** Sealed rows outlive this code: what it derives today must be derived for ever. */
    @Test
    void derivesWhatItAlwaysDerived() throws Exception {
        Path file = folder.resolve("known.key");
        PrivateFile.createIfAbsent(file, new byte[MasterKey.LENGTH]);
        MasterKey known = MasterKey.read(file);

        assertThat(HexFormat.of().formatHex(known.derive("field").getEncoded()))
                .isEqualTo("0f08bd93a9c4ff419c9abddda8b53a1a9f2014e695fb29c8ad4b0fad37a34937");
        assertThat(HexFormat.of().formatHex(known.keyedHash("receipt").hash("ABC")))
                .isEqualTo("147971bfaa32de3517fe5454ed5f84d20da5dfd8b47e41dc90f27a1aefbf9759");
    }
}
