package org.bancheng.db.connection;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bancheng.db.SettingProblem;
import org.bancheng.db.embedded.EmbeddedServer;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/**
 * Which database to use, and how many connections to it at most.
 *
 * @param url complete: see {@link JdbcUrl}
 * @param external whether the operator named the server, rather than leave it to the embedded one
 */
public record DatabaseSettings(
        String url, String user, String password, int pool, boolean external) {

    public static final String URL = "BANCHENG_DB_URL";
    public static final String USER = "BANCHENG_DB_USER";
    public static final String PASSWORD = "BANCHENG_DB_PASSWORD";
    public static final String POOL = "BANCHENG_DB_POOL";

    static final String URL_PROPERTY = "bancheng.db.url";
    private static final int DEFAULT_POOL = 20;

    /**
     * @throws SettingProblem if the address is not one of MySQL, or has no user
     */
    public static DatabaseSettings of(String url, String user, String password) {
        JdbcUrl complete = JdbcUrl.parse(url).complete();
        if (user.isBlank()) {
            throw new SettingProblem(USER, "missing; " + URL + " needs a user");
        }
        return new DatabaseSettings(complete.toString(), user, password, DEFAULT_POOL, true);
    }

    /**
     * @throws SettingProblem if there is a user but no address: half a setting would quietly be
     *     taken for none
     */
    static boolean isServerNamed(Environment environment) {
        boolean named = StringUtils.hasText(environment.getProperty(URL_PROPERTY));
        if (!named && StringUtils.hasText(environment.getProperty("bancheng.db.user"))) {
            throw new SettingProblem(URL, "missing, although " + USER + " is set");
        }
        return named;
    }

    static DatabaseSettings named(Environment environment) {
        return of(
                        environment.getProperty(URL_PROPERTY, ""),
                        environment.getProperty("bancheng.db.user", ""),
                        environment.getProperty("bancheng.db.password", ""))
                .withPool(environment);
    }

    static DatabaseSettings embedded(EmbeddedServer server, Environment environment) {
        String url = JdbcUrl.parse(server.jdbcUrl()).complete().toString();
        return new DatabaseSettings(url, server.user(), server.password(), DEFAULT_POOL, false)
                .withPool(environment);
    }

    private DatabaseSettings withPool(Environment environment) {
        String text = environment.getProperty("bancheng.db.pool", "" + DEFAULT_POOL).strip();
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new SettingProblem(
                    POOL, "must be a number of connections from 1 to 999, not \"" + text + "\"");
        }
        return new DatabaseSettings(url, user, password, Integer.parseInt(text), external);
    }

    /**
     * A pool that fails fast: a caller waits six seconds at most, and one who asks twice under ten.
     */
    public HikariDataSource pooled() {
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("database");
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(pool);
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        source.setConnectionTimeout(4_000);
        source.setValidationTimeout(2_000);
        source.setKeepaliveTime(60_000);
        return source;
    }

    /** One connection at a time and no limit for reads: a migration of a large table takes long. */
    DataSource unhurried() {
        String patient = JdbcUrl.parse(url).with("socketTimeout", "0").toString();
        return new DriverManagerDataSource(patient, user, password);
    }

    /** Sees whether the server is there, lets us in and is new enough. */
    DatabaseSettings checked() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                var version = connection.createStatement().executeQuery("SELECT VERSION()")) {
            version.next();
            ServerVersion.parse(version.getString(1)).check();
            return this;
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private SettingProblem problem(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String message = e.getMessage() == null ? state : e.getMessage();
        String reason = " (" + message.lines().findFirst().orElse(state) + ")";
        if (state.startsWith("28")) {
            return new SettingProblem(
                    PASSWORD,
                    "the server refuses user " + user + " with this password" + reason,
                    e);
        }
        if (state.startsWith("08")) {
            return new SettingProblem(URL, "no server answers at this address" + reason, e);
        }
        return new SettingProblem(URL, "the database cannot be used" + reason, e);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + JdbcUrl.parse(url).server() + ", user=" + user + "]";
    }
}
