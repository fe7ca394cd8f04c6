package org.bancheng.ui.testing;

import java.net.URI;
import java.util.Set;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.bancheng.workflow.people.Enrolment;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole portal as it is shipped, in production mode, on a free port and a fresh database;
 * started once in a test JVM. Tests share it, so each uses people and matters of its own.
 */
public final class Portal {

    /** The password of everybody {@link #employ} makes. */
    public static final String PASSWORD = "a long test password";

    private static @Nullable Portal only;

    private final ConfigurableApplicationContext context;

    private Portal() {
        var database = TestDatabase.fresh();
        // As arguments, so that no setting of the machine outweighs them.
        context =
                SpringApplication.run(
                        Bancheng.class,
                        "--server.port=0",
                        "--bancheng.db.url=" + database.url(),
                        "--bancheng.db.user=" + database.user(),
                        "--bancheng.db.password=" + database.password(),
                        "--bancheng.key.file=target/portal.key",
                        "--logging.level.org.openqa.selenium=error");
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
