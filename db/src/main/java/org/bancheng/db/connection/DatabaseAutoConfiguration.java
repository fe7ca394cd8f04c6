package org.bancheng.db.connection;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Locale;
import javax.sql.DataSource;
import org.bancheng.db.DataFolder;
import org.bancheng.db.SettingProblem;
import org.bancheng.db.embedded.EmbeddedServer;
import org.bancheng.db.embedded.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * The data source of every module, from {@code BANCHENG_DB_URL}, {@code …_USER} and {@code
 * …_PASSWORD}, or from the embedded server in {@code BANCHENG_DATA}.
 *
 * <p>The embedded server is a bean that the data source depends on, so Spring closes the pool first
 * and the server after it; nothing of it runs in a shutdown hook of its own.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
public class DatabaseAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAutoConfiguration.class);

    /** Lazy: where server and key file are named, nothing needs a folder and none is made. */
    @Bean
    @Lazy
    DataFolder dataFolder(Environment environment) {
        String named = environment.getProperty("bancheng.data");
        Path path = Path.of(StringUtils.hasText(named) ? named.strip() : ".bancheng");
        DataFolder folder = DataFolder.of(path);
        if (folder.isTemporary()) {
            log.warn("{} lies in the temporary folder and may be deleted", folder.path());
        }
        return folder;
    }

    /**
     * {@code bancheng.db.embedded=join} is for commands that run beside the portal or without it.
     */
    @Bean
    @Conditional(NoServerNamed.class)
    EmbeddedServer embeddedServer(DataFolder folder, Environment environment) {
        String tenancy = environment.getProperty("bancheng.db.embedded", "own").strip();
        if (!tenancy.matches("own|join")) {
            throw new SettingProblem("bancheng.db.embedded", "must be own or join");
        }
        return EmbeddedServer.open(folder, Tenancy.valueOf(tenancy.toUpperCase(Locale.ROOT)));
    }

    @Bean
    DatabaseSettings databaseSettings(
            Environment environment, ObjectProvider<EmbeddedServer> embedded) {
        EmbeddedServer server = embedded.getIfAvailable();
        return (server == null
                        ? DatabaseSettings.named(environment)
                        : DatabaseSettings.embedded(server, environment))
                .checked();
    }

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings) {
        return settings.pooled();
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseSettings settings) {
        return settings.unhurried();
    }

    static final class NoServerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !DatabaseSettings.isServerNamed(context.getEnvironment());
        }
    }
}
