package org.bancheng.db.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bancheng.db.DataFolder;
import org.bancheng.db.embedded.EmbeddedServer;
import org.bancheng.db.embedded.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * The one server of a test JVM: the embedded one in the module's {@code target} folder, or the
 * MySQL server that {@code BANCHENG_TEST_DB_URL}, {@code …_USER} and {@code …_PASSWORD} name, whose
 * user may make databases.
 */
final class TestServer {

    private static final String PREFIX = "bancheng_t_";

    private static @Nullable TestServer only;

    private final String url;
    private final String user;
    private final String password;
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> databases = new ArrayList<>();

    private TestServer(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static synchronized TestServer get() {
        TestServer server = only;
        if (server == null) {
            String url = System.getenv("BANCHENG_TEST_DB_URL");
            server = url == null || url.isBlank() ? embedded() : named(url);
            only = server;
        }
        return server;
    }

    private static TestServer embedded() {
        DataFolder folder = DataFolder.unguarded(Path.of("target", "test-database"));
        EmbeddedServer server = EmbeddedServer.open(folder, Tenancy.JOIN);
        TestServer test = new TestServer(server.jdbcUrl(), server.user(), server.password());
        test.dropWhatDeadProcessesLeft();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-database"));
        return test;
    }

    private static TestServer named(String url) {
        TestServer test =
                new TestServer(
                        url,
                        System.getenv().getOrDefault("BANCHENG_TEST_DB_USER", ""),
                        System.getenv().getOrDefault("BANCHENG_TEST_DB_PASSWORD", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(test::dropAll, "test-databases"));
        return test;
    }

    /** Makes an empty database and returns its address. */
    TestDatabase create() {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + made.incrementAndGet();
        execute("DROP DATABASE IF EXISTS " + name);
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        synchronized (databases) {
            databases.add(name);
        }
        return new TestDatabase(urlOf(name), user, password);
    }

    private String urlOf(String database) {
        return url.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + database);
    }

    private void dropWhatDeadProcessesLeft() {
        List<String> left = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                var names = statement.executeQuery("SHOW DATABASES LIKE 'bancheng\\_t\\_%'")) {
            while (names.next()) {
                left.add(names.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (String each : left) {
            String pid = each.substring(PREFIX.length()).replaceFirst("_.*", "");
            if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                execute("DROP DATABASE IF EXISTS " + each); // another test JVM may be first
            }
        }
    }

    private void dropAll() {
        synchronized (databases) {
            databases.forEach(name -> execute("DROP DATABASE IF EXISTS " + name));
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
