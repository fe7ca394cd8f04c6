package org.bancheng.db.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives each Spring test context a fresh migrated database. Tests that share a context share its
 * database; add {@code @Transactional} or use data of your own where that matters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = MigratedDatabase.Initializer.class)
public @interface MigratedDatabase {

    /** Makes the database and points {@code bancheng.db.*} at it. */
    final class Initializer
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.fresh();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "migrated-database",
                                    Map.of(
                                            "bancheng.db.url", database.url(),
                                            "bancheng.db.user", database.user(),
                                            "bancheng.db.password", database.password(),
                                            "bancheng.db.pool", "10",
                                            "bancheng.key.file", "target/test.key")));
        }
    }
}
