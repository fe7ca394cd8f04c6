package org.bancheng.db.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bancheng.db.PrivateFile;
import org.bancheng.db.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    @TempDir Path folder;

    @Test
    void madeAtFirstStartForTheOwnerAlone() throws Exception {
        Path file = folder.resolve("keys/master.key");
        MasterKey.readOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(file)).hasSize(32);
        try (var all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void keptOnceMade() throws Exception {
        Path file = folder.resolve("master.key");
        MasterKey.readOrMake(file);
        byte[] first = Files.readAllBytes(file);
        MasterKey.readOrMake(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void madeOnceByManyAtOnce() {
        Path file = folder.resolve("master.key");
        List<String> prints =
                IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i ->
                                HexFormat.of().formatHex(MasterKey.readOrMake(file).fingerprint()))
                        .distinct()
                        .toList();
        assertThat(prints).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusedWhenOthersMayReadIt(String rights) throws Exception {
        Path file = folder.resolve("master.key");
        PrivateFile.createIfAbsent(file, new byte[32]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        assertThatThrownBy(() -> MasterKey.readOrMake(file))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_KEY_FILE: ")
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void refusedWhenOfAnotherLength(int length) throws Exception {
        Path file = folder.resolve("master.key");
        PrivateFile.createIfAbsent(file, new byte[length]);
        assertThatThrownBy(() -> MasterKey.readOrMake(file))
                .isInstanceOf(SettingProblem.class)
                .hasMessageContaining("instead of 32");
    }

    @Test
    void refusedWhenItIsAFolder() {
        assertThatThrownBy(() -> MasterKey.readOrMake(folder))
                .isInstanceOf(SettingProblem.class)
                .hasMessageContaining("is not a file");
    }
}
