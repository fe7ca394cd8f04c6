package org.bancheng.ui.commands;

import java.io.PrintStream;
import org.bancheng.db.embedded.EmbeddedServer;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<EmbeddedServer> database;

    ReadyLine(PrintStream out, Environment environment, ObjectProvider<EmbeddedServer> database) {
        this.out = out;
        this.environment = environment;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var address =
                "http://localhost:" + environment.getProperty("local.server.port", "8080") + "/";
        // Whoever starts a second portal on this folder is told where the first one is.
        database.ifAvailable(server -> server.announce(address));
        out.println("Bancheng is ready / 已就绪: " + address + "   (Ctrl-C stops it)");
    }
}
