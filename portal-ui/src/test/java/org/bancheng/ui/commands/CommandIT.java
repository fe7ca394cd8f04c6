package org.bancheng.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.junit.jupiter.api.Test;

class CommandIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aCommandRunsWithoutWebServerAndItsCodeIsTheExitCode() {
        assertThat(start("test-echo", "a", "--b")).isEqualTo(7);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("[a, --b] servers 0\n");
    }

    @Test
    void anUnknownCommandIsNamed() {
        assertThat(start("no-such-thing")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("no-such-thing", "help");
    }

    private int start(String... args) {
        var database = TestDatabase.fresh();
        var settings =
                Map.of(
                        "bancheng.db.url", database.url(),
                        "bancheng.db.user", database.user(),
                        "bancheng.db.password", database.password(),
                        "bancheng.key.file", "target/command.key");
        settings.forEach(System::setProperty);
        try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            return CommandLine.parse(args).start(Bancheng.class, out);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
