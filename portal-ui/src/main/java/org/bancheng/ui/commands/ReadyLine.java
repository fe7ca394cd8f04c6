package org.bancheng.ui.commands;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal that the portal can be opened, and where. */
@Component
@ConditionalOnWebApplication
class ReadyLine {

    private final PrintStream out;
    private final Environment environment;

    ReadyLine(PrintStream out, Environment environment) {
        this.out = out;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = environment.getProperty("local.server.port", "8080");
        out.println("Bancheng is ready / 已就绪: http://localhost:" + port + "/   (Ctrl-C stops it)");
    }
}
