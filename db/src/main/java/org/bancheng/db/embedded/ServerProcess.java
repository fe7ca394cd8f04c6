package org.bancheng.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bancheng.db.PrivateFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Installing, starting, finding and stopping the server's process. */
final class ServerProcess {

    static final String DATABASE = "bancheng";
    static final String USER = "bancheng";

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);

    private static final String DRAFT = "data.new-";
    private static final int INSTALL_SECONDS = 120;
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 30;
    private static final String SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    private final ServerFolder folder;

    ServerProcess(ServerFolder folder) {
        this.folder = folder;
    }

    /** The running server of this folder, if there is one; never another process. */
    Optional<ProcessHandle> running() {
        return folder.pid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    /**
     * Starts the server, installing it first where it never was.
     *
     * @param wanted the port, or null for any free one
     * @return the port it listens on
     */
    int start(@Nullable Integer wanted) throws IOException {
        discardDrafts();
        Binaries binaries = Binaries.unpack(folder.root());
        install(binaries);
        PrivateFile.replace(folder.initFile(), initStatements().getBytes(StandardCharsets.UTF_8));
        if (Files.exists(folder.log())) {
            Path last = folder.root().resolve("server.log.1");
            Files.move(folder.log(), last, StandardCopyOption.REPLACE_EXISTING);
        }
        int port = wanted == null ? freePort() : wanted;
        Process process =
                binaries.server(arguments(port)).redirectOutput(folder.log().toFile()).start();
        process.getOutputStream().close();
        // At once: if this JVM dies now, the next one still finds the server.
        folder.rememberServer(port, process.pid());
        if (!answersInTime(process.toHandle(), port)) {
            process.destroyForcibly();
            throw new ServerFailure(
                    "The embedded database did not start: " + tail(folder.log()), null);
        }
        log.info("Embedded database {} serves 127.0.0.1:{}", folder.data(), port);
        return port;
    }

    /**
     * Waits until the running server takes work; it is never ended for being slow, because others
     * use it.
     *
     * @return the port it listens on
     */
    int join() {
        int port =
                folder.port()
                        .orElseThrow(() -> new ServerFailure("No port in server.properties", null));
        ProcessHandle server = running().orElseThrow();
        if (!answersInTime(server, port)) {
            throw new ServerFailure(
                    "The embedded database (process %d) does not answer".formatted(server.pid()),
                    null);
        }
        return port;
    }

    /** Ends a server whose users all died. */
    void stopOrphan(ProcessHandle server) {
        log.info("Stopping database process {} left behind", server.pid());
        stop(server);
    }

    /** Asks the server to stop, waits, and ends it by force only if it does not. */
    void stop(ProcessHandle server) {
        server.destroy();
        if (!ProcessEnd.within(server, STOP_SECONDS, TimeUnit.SECONDS)) {
            log.warn("The embedded database did not stop in {} s and is killed", STOP_SECONDS);
            server.destroyForcibly();
            if (!ProcessEnd.within(server, STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new ServerFailure("Process " + server.pid() + " cannot be ended", null);
            }
        }
    }

    /**
     * A number may have been given to another process since: its programme must lie in the folder.
     */
    private boolean isOurs(ProcessHandle process) {
        Path programme = process.info().command().map(Path::of).orElse(null);
        if (!process.isAlive() || programme == null || !programme.startsWith(folder.root())) {
            return false;
        }
        String datadir = "--datadir=" + folder.data();
        return process.info().arguments().map(a -> List.of(a).contains(datadir)).orElse(true);
    }

    private void install(Binaries binaries) throws IOException {
        Path data = folder.data();
        if (Files.isDirectory(data.resolve("mysql"))) {
            return;
        }
        if (Files.isDirectory(data.resolve(DATABASE))) {
            throw new ServerFailure(
                    data + " holds data but no system tables; restore it from a backup", null);
        }
        FileSystemUtils.deleteRecursively(data);
        // Installed aside and renamed: whatever interrupts it, "data" is whole or not there.
        Path draft = folder.root().resolve(DRAFT + ProcessHandle.current().pid());
        PrivateFile.folder(draft);
        Path output = folder.root().resolve("install.log");
        log.info("Installing the embedded database in {}", data);
        Process process = binaries.installation(draft).redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        if (!succeeds(process)) {
            process.destroyForcibly();
            throw new ServerFailure(
                    "The embedded database was not installed: " + tail(output), null);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(output);
    }

    /** Not by {@code onExit}: that needs a thread of a pool that may wait for this one. */
    private static boolean succeeds(Process installation) {
        try {
            return installation.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)
                    && installation.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while the embedded database was installed", e);
        }
    }

    /**
     * What interrupted installations left; one may still be writing, then the next start does it.
     */
    private void discardDrafts() throws IOException {
        try (Stream<Path> all = Files.list(folder.root())) {
            for (Path each :
                    all.filter(p -> p.getFileName().toString().startsWith(DRAFT)).toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        } catch (DirectoryNotEmptyException e) {
            log.debug("An interrupted installation is still writing", e);
        }
    }

    private List<String> arguments(int port) throws IOException {
        return List.of(
                "--datadir=" + folder.data(),
                "--tmpdir=" + PrivateFile.folder(folder.temporary()),
                "--pid-file=" + folder.pidFile(),
                "--init-file=" + folder.initFile(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=0",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--max-allowed-packet=64M",
                "--max-connections=250",
                "--innodb-buffer-pool-size=256M",
                "--sql-mode=" + SQL_MODE);
    }

    /** Read by the server at each start, one statement a line; root over TCP stays locked out. */
    private String initStatements() {
        String account = "'%s'@'127.0.0.1'".formatted(USER);
        String secret = "IDENTIFIED BY '%s'".formatted(folder.password());
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;"
                        .formatted(DATABASE),
                "CREATE USER IF NOT EXISTS %s %s;".formatted(account, secret),
                "ALTER USER %s %s;".formatted(account, secret),
                "GRANT ALL PRIVILEGES ON `%s%%`.* TO %s;".formatted(DATABASE, account),
                "");
    }

    private boolean answersInTime(ProcessHandle server, int port) {
        Probe probe = new Probe(port, folder.password());
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!probe.answers()) {
            if (ProcessEnd.within(server, 50, TimeUnit.MILLISECONDS)
                    || System.nanoTime() > patience) {
                return false;
            }
        }
        return true;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The last lines that matter of what the server wrote. */
    private static String tail(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            List<String> errors = all.stream().filter(l -> l.contains("[ERROR]")).toList();
            List<String> shown = errors.isEmpty() ? all : errors;
            return String.join(" | ", shown.subList(Math.max(0, shown.size() - 5), shown.size()));
        } catch (IOException e) {
            return "no log at " + file;
        }
    }
}
