package org.bancheng.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandLineTest {

    @Test
    void runTakesDemoAndPort() {
        assertThat(CommandLine.parse("run", "--demo", "--port", "9090").settings())
                .containsExactly("--bancheng.demo=true", "--server.port=9090");
        assertThat(CommandLine.parse("run", "--port=9090").settings())
                .containsExactly("--server.port=9090");
    }

    @Test
    void withoutWordItRuns() {
        assertThat(CommandLine.parse("--server.port=0"))
                .isEqualTo(new CommandLine("run", java.util.List.of("--server.port=0")));
        assertThat(CommandLine.parse().name()).isEqualTo("run");
    }

    @Test
    void otherWordsKeepTheirArguments() {
        var line = CommandLine.parse("import", "ledger.csv", "--partial");
        assertThat(line.name()).isEqualTo("import");
        assertThat(line.arguments()).containsExactly("ledger.csv", "--partial");
    }

    @Test
    void aWrongOptionOrPortIsNamed() {
        assertThatThrownBy(CommandLine.parse("run", "--prot")::settings)
                .hasMessageContaining("--prot");
        assertThatThrownBy(CommandLine.parse("run", "--port", "99999")::settings)
                .hasMessageContaining("99999");
        assertThatThrownBy(CommandLine.parse("run", "--port", "http")::settings)
                .hasMessageContaining("http");
    }
}
