package org.bancheng.ui.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder for one command: it lies beside the real one, on the same disk, and is gone
 * afterwards. What an interrupted command left is removed by the next.
 */
record Scratch(Path path) implements AutoCloseable {

    private static final String PREFIX = "bench-";

    static Scratch open() {
        var named = System.getenv("BANCHENG_DATA");
        var data = Path.of(named == null || named.isBlank() ? ".bancheng" : named.strip());
        try {
            Files.createDirectories(data);
            try (var old = Files.newDirectoryStream(data, PREFIX + "*")) {
                for (var each : old) {
                    if (!isInUse(each)) {
                        FileSystemUtils.deleteRecursively(each);
                    }
                }
            }
            return new Scratch(data.resolve(PREFIX + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInUse(Path folder) {
        var pid = folder.getFileName().toString().substring(PREFIX.length());
        return pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /**
     * Settings that outweigh those of the machine: nothing of the operator's database is touched.
     */
    List<String> settings() {
        return List.of(
                "--bancheng.data=" + path.toAbsolutePath(),
                "--bancheng.db.url=",
                "--bancheng.db.user=",
                "--bancheng.db.password=",
                "--bancheng.key.file=");
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
