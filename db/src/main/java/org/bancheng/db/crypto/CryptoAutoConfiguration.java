package org.bancheng.db.crypto;

import java.nio.file.Path;
import org.bancheng.db.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** The master key, from {@code BANCHENG_KEY_FILE}, else {@code master.key} in the data folder. */
@AutoConfiguration(after = {JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class})
public class CryptoAutoConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    MasterKey masterKey(
            Environment environment, ObjectProvider<DataFolder> folder, JdbcClient database) {
        String named = environment.getProperty("bancheng.key.file");
        Path file =
                StringUtils.hasText(named)
                        ? Path.of(named.strip())
                        : folder.getObject().path().resolve("master.key");
        return new KeyCheck(database).keyFor(file);
    }

    /** Seals the fields of every table; the row's identity keeps them apart. */
    @Bean
    FieldCrypto fieldCrypto(MasterKey key) {
        return key.fieldCrypto("field");
    }
}
