package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.stereotype.Component;

/** A command that says back what it was given, to see how commands are run. */
@Component
class Echo implements Command {

    private final ObjectProvider<WebServerFactory> servers;

    Echo(ObjectProvider<WebServerFactory> servers) {
        this.servers = servers;
    }

    @Override
    public String name() {
        return "test-echo";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        out.println(arguments + " servers " + servers.stream().count());
        return 7;
    }
}
