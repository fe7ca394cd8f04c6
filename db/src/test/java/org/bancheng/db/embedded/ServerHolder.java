package org.bancheng.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.bancheng.db.DataFolder;

/** A JVM of its own that holds the server until it is told to close it, or is killed. */
final class ServerHolder implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ServerHolder(Process process) {
        this.process = process;
        this.output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static ServerHolder launch(Path folder, Tenancy tenancy) throws IOException {
        return new ServerHolder(
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        ServerHolder.class.getName(),
                                        folder.toString(),
                                        tenancy.name()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Waits until the server is held and returns its address. */
    String address() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("HELD ")) {
                return line.substring("HELD ".length());
            }
        }
        throw new IOException("The process ended: " + process.onExit().join().exitValue());
    }

    /** As {@code kill -9} does: nothing of the JVM gets to run any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets the process close the server and end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.unguarded(Path.of(arguments[0]));
        try (EmbeddedServer server = EmbeddedServer.open(folder, Tenancy.valueOf(arguments[1]))) {
            if (server.isOwner()) {
                server.announce("http://localhost:8080");
            }
            addRow(server);
            System.out.println("HELD " + server.jdbcUrl());
            while (System.in.read() >= 0) {
                // Held until the input ends.
            }
        }
    }

    private static void addRow(EmbeddedServer server) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS visit (pid BIGINT)");
            statement.execute("INSERT INTO visit VALUES (" + ProcessHandle.current().pid() + ")");
        }
    }
}
