package org.bancheng.db.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps key and database together: a database that was used with one key is never opened with
 * another, and a lost key file is not quietly replaced.
 */
final class KeyCheck {

    private final JdbcClient database;

    KeyCheck(JdbcClient database) {
        this.database = database;
    }

    /**
     * The key that fits the database; the first start makes it.
     *
     * @throws org.bancheng.db.SettingProblem if the key is missing or another one
     */
    MasterKey keyFor(Path file) {
        Optional<byte[]> known = fingerprint();
        if (known.isEmpty()) {
            remember(MasterKey.readOrMake(file).fingerprint());
            known = fingerprint();
        } else if (Files.notExists(file)) {
            throw MasterKey.problem(
                    file, "is missing, but the database was sealed with it; restore it", null);
        }
        MasterKey key = MasterKey.read(file);
        if (!MessageDigest.isEqual(known.orElseThrow(), key.fingerprint())) {
            throw MasterKey.problem(file, "is not the one this database was sealed with", null);
        }
        return key;
    }

    private Optional<byte[]> fingerprint() {
        return database.sql("SELECT fingerprint FROM key_check WHERE id = 1")
                .query(byte[].class)
                .optional();
    }

    private void remember(byte[] fingerprint) {
        try {
            database.sql("INSERT INTO key_check (id, fingerprint) VALUES (1, ?)")
                    .param(fingerprint)
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // Its key is the one that counts; ours is compared with it.
        }
    }
}
