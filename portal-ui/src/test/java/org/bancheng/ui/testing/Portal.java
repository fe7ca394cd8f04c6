package org.bancheng.ui.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.bancheng.workflow.people.Enrolment;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole portal as it is shipped, in production mode, on a free port and a fresh database;
 * started once in a test JVM. Tests share it, so each uses people and matters of its own.
 */
public final class Portal implements AutoCloseable {

    /** The password of everybody {@link #employ} makes. */
    public static final String PASSWORD = "a long test password";

    private static final AtomicInteger STARTED = new AtomicInteger();

    private static @Nullable Portal only;

    private final ConfigurableApplicationContext context;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private Portal(String... more) {
        var database = TestDatabase.fresh();
        var portal = new SpringApplication(Bancheng.class);
        portal.addInitializers(this::capture);
        // As arguments, so that no setting of the machine outweighs them.
        var settings =
                Stream.of(
                        "--server.port=0",
                        "--bancheng.db.url=" + database.url(),
                        "--bancheng.db.user=" + database.user(),
                        "--bancheng.db.password=" + database.password(),
                        "--bancheng.key.file=target/portal.key",
                        // Quartz knows schedulers of one JVM by their names.
                        "--spring.quartz.scheduler-name=portal-" + STARTED.incrementAndGet(),
                        "--logging.level.org.openqa.selenium=error");
        context = portal.run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    private void capture(ConfigurableApplicationContext starting) {
        ((GenericApplicationContext) starting)
                .registerBean(
                        "captured",
                        PrintStream.class,
                        () -> new PrintStream(terminal, true, StandardCharsets.UTF_8),
                        definition -> definition.setPrimary(true));
    }

    /** A portal of one's own, on a database of its own; close it. */
    public static Portal fresh(String... settings) {
        return new Portal(settings);
    }

    /** What the person at the terminal has read so far. */
    public String printed() {
        return terminal.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }

    public static synchronized Portal running() {
        var portal = only;
        if (portal == null) {
            portal = new Portal();
            only = portal;
        }
        return portal;
    }

    /** The address of a path such as {@code /track}. */
    public URI address(String path) {
        return URI.create(
                "http://localhost:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")
                        + path);
    }

    /** A service of the running portal. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Gives a person an account with {@link #PASSWORD}; an account that exists is left alone. */
    public void employ(String username, String name, String unitCode, Role... roles) {
        var accounts = bean(StaffAccounts.class);
        if (accounts.findByUsername(username).isEmpty()) {
            var link =
                    accounts.create(new StaffForm(username, name, unitCode, null, Set.of(roles)));
            bean(Enrolment.class).setPassword(link, PASSWORD);
        }
    }
}
