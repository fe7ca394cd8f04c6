package org.bancheng.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {

    @Test
    void eachFreshDatabaseIsMigratedAndAlone() {
        TestDatabase first = TestDatabase.fresh();
        TestDatabase second = TestDatabase.fresh();
        try (HikariDataSource one = first.dataSource();
                HikariDataSource two = second.dataSource()) {
            JdbcClient.create(one)
                    .sql("INSERT INTO key_check (id, fingerprint) VALUES (1, REPEAT('a', 32))")
                    .update();
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(two)).isZero();
        }
    }

    private static long count(HikariDataSource source) {
        return JdbcClient.create(source)
                .sql("SELECT COUNT(*) FROM key_check")
                .query(Long.class)
                .single();
    }
}
