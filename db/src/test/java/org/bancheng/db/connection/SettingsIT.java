package org.bancheng.db.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bancheng.db.embedded.EmbeddedServer;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@ExtendWith(OutputCaptureExtension.class)
class SettingsIT {

    @Test
    void withoutAServerNamedTheEmbeddedOneServes() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "settings-it"));
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        try (ConfigurableApplicationContext context = start("bancheng.data=" + folder)) {
            assertThat(
                            context.getBean(JdbcClient.class)
                                    .sql("SELECT VERSION()")
                                    .query(String.class)
                                    .single())
                    .contains("MariaDB");
            assertThat(context.getBean(EmbeddedServer.class).isOwner()).isTrue();
        }
        assertThat(folder.resolve("server.pid")).doesNotExist();
    }

    @Test
    void aWrongAddressIsOneLine(CapturedOutput output) {
        refused("bancheng.db.url=jdbc:postgresql://db/portal");
        assertThat(output.toString().lines().filter(l -> l.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains("BANCHENG_DB_URL: must look like jdbc:mysql://");
        assertThat(output).doesNotContain("APPLICATION FAILED TO START").doesNotContain("\tat ");
    }

    @Test
    void noServerAtTheAddressNamesTheAddress(CapturedOutput output) {
        refused("bancheng.db.url=jdbc:mysql://127.0.0.1:1/portal", "bancheng.db.user=me");
        assertThat(output).contains("BANCHENG_DB_URL: no server answers");
    }

    @Test
    void aWrongPasswordNamesThePassword(CapturedOutput output) {
        TestDatabase database = TestDatabase.empty();
        refused(
                "bancheng.db.url=" + database.url(),
                "bancheng.db.user=" + database.user(),
                "bancheng.db.password=not-it-at-all");
        assertThat(output)
                .contains("BANCHENG_DB_PASSWORD: the server refuses user")
                .doesNotContain("not-it-at-all");
    }

    @Test
    void anUnknownDatabaseNamesTheAddress(CapturedOutput output) {
        TestDatabase database = TestDatabase.empty();
        refused(
                "bancheng.db.url="
                        + database.url().replaceFirst("bancheng_t_", "bancheng_t_missing_"),
                "bancheng.db.user=" + database.user(),
                "bancheng.db.password=" + database.password());
        assertThat(output).contains("BANCHENG_DB_URL: the database cannot be used");
    }

    @Test
    void aUserWithoutAnAddressIsRefused(CapturedOutput output) {
        refused("bancheng.db.user=me");
        assertThat(output).contains("BANCHENG_DB_URL: missing, although BANCHENG_DB_USER is set");
    }

    @Test
    void aPoolThatIsNoNumberIsRefused(CapturedOutput output) {
        TestDatabase database = TestDatabase.empty();
        refused(
                "bancheng.db.url=" + database.url(),
                "bancheng.db.user=" + database.user(),
                "bancheng.db.pool=many");
        assertThat(output).contains("BANCHENG_DB_POOL: must be a number");
    }

    @Test
    void aTemporaryFolderIsRefused(CapturedOutput output) {
        refused("bancheng.data=" + System.getProperty("java.io.tmpdir") + "/bancheng-test");
        assertThat(output).contains("BANCHENG_DATA: ");
    }

    private static void refused(String... properties) {
        assertThatThrownBy(() -> start(properties)).isNotNull();
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    @EnableAutoConfiguration
    static class Application {}
}
