package org.bancheng.db.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bancheng.db.SettingProblem;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyCheckIT {

    @TempDir Path folder;
    private HikariDataSource source;
    private KeyCheck check;
    private Path file;

    @BeforeEach
    void open() {
        source = TestDatabase.fresh().dataSource();
        check = new KeyCheck(JdbcClient.create(source));
        file = folder.resolve("master.key");
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void theFirstStartMakesTheKeyAndTheNextOnesFindIt() {
        byte[] first = check.keyFor(file).fingerprint();
        assertThat(check.keyFor(file).fingerprint()).isEqualTo(first);
    }

    @Test
    void aLostKeyIsNotReplaced() throws Exception {
        check.keyFor(file);
        Files.delete(file);
        assertThatThrownBy(() -> check.keyFor(file))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_KEY_FILE: ")
                .hasMessageContaining("restore it");
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherKeyIsRefused() {
        check.keyFor(file);
        Path other = folder.resolve("other.key");
        MasterKey.readOrMake(other);
        assertThatThrownBy(() -> check.keyFor(other))
                .isInstanceOf(SettingProblem.class)
                .hasMessageContaining("not the one this database was sealed with");
    }

    @Test
    void theSecondNodeOfAFirstStartMustBringTheSameKey() {
        check.keyFor(file);
        assertThatThrownBy(() -> check.keyFor(folder.resolve("node-b/master.key")))
                .isInstanceOf(SettingProblem.class);
    }
}
