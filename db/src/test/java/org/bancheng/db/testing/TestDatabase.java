package org.bancheng.db.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.bancheng.db.connection.DatabaseSettings;
import org.flywaydb.core.Flyway;

/**
 * A database of its own on the test server.
 *
 * @param url of the database, as {@code BANCHENG_DB_URL} would name it
 */
public record TestDatabase(String url, String user, String password) {

    /** A database with all migrations applied and nothing else in it. */
    public static TestDatabase fresh() {
        TestDatabase database = empty();
        Flyway.configure()
                .dataSource(database.settings().url(), database.user, database.password)
                .load()
                .migrate();
        return database;
    }

    /** A database without tables. */
    public static TestDatabase empty() {
        return TestServer.get().create();
    }

    /** A pool as the programme uses it; the caller closes it. */
    public HikariDataSource dataSource() {
        return settings().pooled();
    }

    private DatabaseSettings settings() {
        return DatabaseSettings.of(url, user, password);
    }
}
