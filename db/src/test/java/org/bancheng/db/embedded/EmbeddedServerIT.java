package org.bancheng.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.bancheng.db.DataFolder;
import org.bancheng.db.SettingProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedServerIT {

    private static final Path ROOT = Path.of("target", "embedded-it").toAbsolutePath();
    private static final Path SHARED = ROOT.resolve("shared");

    private static Path binaries;

    @BeforeAll
    static void unpackOnce() throws IOException {
        FileSystemUtils.deleteRecursively(ROOT);
        Binaries.unpack(Files.createDirectories(ROOT.resolve("binaries")));
        try (Stream<Path> unpacked = Files.list(ROOT.resolve("binaries"))) {
            binaries = unpacked.findFirst().orElseThrow();
        }
        folder("shared");
    }

    @AfterEach
    void leavesNoServerBehind() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            assertThat(
                            folders.filter(f ->
                                    new ServerProcess(new ServerFolder(f)).running().isPresent()))
                    .isEmpty();
        }
    }

    @Test
    void rowsSurviveTheKillOfTheJvm() throws Exception {
        ServerHolder holder = ServerHolder.launch(SHARED, Tenancy.OWN);
        holder.address();
        long orphan = running(SHARED).pid();
        long before = rowsOf(holder);

        holder.kill();
        assertThat(running(SHARED).pid()).isEqualTo(orphan);
        try (EmbeddedServer server = open(SHARED, Tenancy.OWN)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(running(SHARED).pid()).isNotEqualTo(orphan);
            // dead, whether or not its parent has noticed
            assertThat(ProcessHandle.of(orphan).flatMap(p -> p.info().command())).isEmpty();
            assertThat(rows(server)).isEqualTo(before);
        }
    }

    @Test
    void aServerWhoseStarterDiedBeforeItAnsweredIsStoppedToo() throws Exception {
        Path folder = folder("hasty");
        ServerHolder holder = ServerHolder.launch(folder, Tenancy.OWN);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> new ServerProcess(new ServerFolder(folder)).running().isPresent());
        holder.kill();
        try (EmbeddedServer server = open(folder, Tenancy.OWN)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(rows(server)).isZero();
        }
    }

    @Test
    void installsAgainWhereAnInstallationBrokeOff() throws Exception {
        Path folder = folder("half way 半");
        Files.createDirectories(folder.resolve("data/performance_schema"));
        Files.createDirectories(folder.resolve("data.new-1/mysql"));

        try (EmbeddedServer server = open(folder, Tenancy.OWN)) {
            assertThat(rows(server)).isZero();
            assertThat(folder.resolve("data.new-1")).doesNotExist();
        }
    }

    @Test
    void keepsDataWhoseSystemTablesAreGone() throws Exception {
        Path folder = folder("headless");
        Path data = Files.createDirectories(folder.resolve("data/bancheng")).resolve("a.ibd");
        Files.createFile(data);

        assertThatThrownBy(() -> open(folder, Tenancy.OWN))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("restore it from a backup");
        assertThat(data).exists();
    }

    @Test
    void aCommandJoinsTheServerOfAnotherProcessAndLeavesItRunning() throws Exception {
        try (ServerHolder owner = ServerHolder.launch(SHARED, Tenancy.OWN)) {
            String address = owner.address();
            long pid = running(SHARED).pid();
            try (EmbeddedServer command = open(SHARED, Tenancy.JOIN)) {
                assertThat(command.startedHere()).isFalse();
                assertThat(command.jdbcUrl()).isEqualTo(address);
                assertThat(rows(command)).isPositive();
            }
            assertThat(running(SHARED).pid()).isEqualTo(pid);
            assertThat(rowsOf(owner)).isPositive();
        }
    }

    @Test
    void theOwnerKeepsAServerThatACommandStarted() throws Exception {
        ServerHolder command = ServerHolder.launch(SHARED, Tenancy.JOIN);
        command.address();
        try (EmbeddedServer owner = open(SHARED, Tenancy.OWN)) {
            assertThat(owner.startedHere()).isFalse();
            command.close();
            assertThat(rows(owner)).isPositive();
        }
    }

    @Test
    void aSecondOwnerIsToldWhereTheFirstOneIs() throws Exception {
        try (ServerHolder owner = ServerHolder.launch(SHARED, Tenancy.OWN)) {
            owner.address();
            assertThatThrownBy(() -> open(SHARED, Tenancy.OWN))
                    .isInstanceOf(SettingProblem.class)
                    .hasMessageContaining(
                            "BANCHENG_DATA: already running at http://localhost:8080");
        }
    }

    @Test
    void aSecondOwnerInTheSameProcessIsRefused() {
        try (EmbeddedServer owner = open(SHARED, Tenancy.OWN)) {
            assertThatThrownBy(() -> open(SHARED, Tenancy.OWN)).isInstanceOf(SettingProblem.class);
            try (EmbeddedServer command = open(SHARED, Tenancy.JOIN)) {
                assertThat(command.jdbcUrl()).isEqualTo(owner.jdbcUrl());
            }
        }
    }

    @Test
    void twoStartsAtOnceShareOneServer() throws Exception {
        Path folder = folder("race");
        try (ServerHolder one = ServerHolder.launch(folder, Tenancy.JOIN);
                ServerHolder two = ServerHolder.launch(folder, Tenancy.JOIN)) {
            assertThat(one.address()).isEqualTo(two.address());
        }
    }

    @Test
    void aServerThatDiesIsStartedAgainOnTheSamePort() throws Exception {
        try (EmbeddedServer server = open(SHARED, Tenancy.OWN)) {
            ProcessHandle first = running(SHARED);
            first.destroyForcibly();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(rows(server)).isNotNegative());
            assertThat(running(SHARED).pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void neverEndsAProcessOfSomebodyElse() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            new ServerFolder(SHARED).rememberServer(1, stranger.pid());
            try (EmbeddedServer server = open(SHARED, Tenancy.OWN)) {
                assertThat(rows(server)).isNotNegative();
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    /** Ctrl-C in a terminal reaches the server too, while the JVM still needs it to shut down. */
    @Test
    void ctrlCInTheTerminalDoesNotEndTheServer() throws Exception {
        try (EmbeddedServer server = open(SHARED, Tenancy.OWN)) {
            long pid = running(SHARED).pid();
            new ProcessBuilder("kill", "-INT", "" + pid).start().waitFor();
            assertThat(rows(server)).isNotNegative();
            assertThat(running(SHARED).pid()).isEqualTo(pid);
        }
    }

    @Test
    void keepsThePasswordFromOtherUsers() throws Exception {
        try (EmbeddedServer server = open(SHARED, Tenancy.OWN)) {
            assertThat(server.password()).hasSize(32);
            assertThat(server).asString().doesNotContain(server.password());
            for (String each : new String[] {"server.password", "server.init.sql"}) {
                assertThat(Files.getPosixFilePermissions(SHARED.resolve(each))).hasSize(2);
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static EmbeddedServer open(Path folder, Tenancy tenancy) {
        return EmbeddedServer.open(DataFolder.unguarded(folder), tenancy);
    }

    private static ProcessHandle running(Path folder) {
        return new ServerProcess(new ServerFolder(folder)).running().orElseThrow();
    }

    private static long rowsOf(ServerHolder holder) throws Exception {
        try (EmbeddedServer server = open(SHARED, Tenancy.JOIN)) {
            return rows(server);
        }
    }

    private static long rows(EmbeddedServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS visit (pid BIGINT)");
            var count = statement.executeQuery("SELECT COUNT(*) FROM visit");
            count.next();
            return count.getLong(1);
        }
    }

    /** A folder whose binaries are hard links: unpacking 350 MB for each test would take long. */
    private static Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(ROOT.resolve(name));
        try (Stream<Path> all = Files.walk(binaries)) {
            for (Path each : all.toList()) {
                Path copy = folder.resolve(binaries.getParent().relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, each);
                }
            }
        }
        return folder;
    }
}
