package org.bancheng.db.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bancheng.db.testing.MigratedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@MigratedDatabase
class DataSourceIT {

    @Autowired JdbcClient database;

    @Test
    void everySessionIsUtcReadCommittedAndStrict() {
        Map<String, Object> session =
                database.sql(
                                """
                                SELECT @@session.time_zone AS zone,
                                       @@session.transaction_isolation AS isolation,
                                       @@session.sql_mode AS mode,
                                       @@session.collation_connection AS collation,
                                       @@session.innodb_lock_wait_timeout AS patience
                                """)
                        .query()
                        .singleRow();
        assertThat(session)
                .containsEntry("zone", "+00:00")
                .containsEntry("isolation", "READ-COMMITTED")
                .containsEntry("collation", "utf8mb4_bin");
        assertThat(session.get("patience")).hasToString("5");
        assertThat((String) session.get("mode"))
                .contains("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES", "NO_ZERO_DATE");
    }

    @Test
    void keepsRareCharactersDistinct() {
        assertThat(
                        database.sql("SELECT '𠮷' = '吉' OR '𠮷' = '?' OR 'a' = 'A' AS same")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    @Test
    void quartzFindsItsTables() {
        assertThat(database.sql("SELECT COUNT(*) FROM QRTZ_TRIGGERS").query(Integer.class).single())
                .isZero();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}
}
