package org.bancheng.db.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.bancheng.db.DataFolder;
import org.bancheng.db.PrivateFile;

/** Where the server's files lie inside the data folder, and the small ones among them. */
record ServerFolder(Path root) {

    static ServerFolder in(DataFolder folder) {
        return new ServerFolder(folder.path());
    }

    Path locks() {
        return root.resolve("server.lock");
    }

    Path data() {
        return root.resolve("data");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path pidFile() {
        return root.resolve("server.pid");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path initFile() {
        return root.resolve("server.init.sql");
    }

    /** The password of the server's only user, made once and kept in a file of the owner. */
    String password() {
        Path file = root.resolve("server.password");
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
                PrivateFile.createIfAbsent(file, password.getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port the server was last started on. */
    Optional<Integer> port() {
        return number("port").map(Long::intValue);
    }

    /** The process the server last was; by now it may be another programme's. */
    Optional<Long> pid() {
        return number("pid");
    }

    private Optional<Long> number(String name) {
        String text = read("server.properties").getProperty(name, "");
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    void rememberServer(int port, long pid) {
        long starter = ProcessHandle.current().pid();
        write("server.properties", Map.of("port", port, "pid", pid, "startedBy", starter));
    }

    /** Who owns the server, in words for a person. */
    String owner() {
        Properties owner = read("owner.properties");
        return owner.getProperty("address", "an address not announced yet")
                + " (process "
                + owner.getProperty("pid", "unknown")
                + ")";
    }

    void rememberOwner(Map<String, ?> owner) {
        write("owner.properties", owner);
    }

    private Properties read(String name) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(root.resolve(name))) {
            properties.load(reader);
        } catch (IOException e) {
            return new Properties();
        }
        return properties;
    }

    private void write(String name, Map<String, ?> values) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((k, v) -> text.append(k).append('=').append(v).append('\n'));
        try {
            PrivateFile.replace(
                    root.resolve(name), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
