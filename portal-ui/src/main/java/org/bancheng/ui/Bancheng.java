package org.bancheng.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.lumo.Lumo;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bancheng.ui.commands.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The portal. Client to server goes by XHR, so that every request has a response that can carry a
 * cookie; the server pushes by web socket.
 */
@SpringBootApplication(scanBasePackages = "org.bancheng")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("bancheng.css")
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
public class Bancheng implements AppShellConfigurator {

    public static void main(String[] args) {
        var out = terminal();
        var code = CommandLine.parse(args).start(Bancheng.class, out);
        if (code != CommandLine.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addLink("icon", "/icons/bancheng.svg");
        page.addMetaTag("theme-color", "#1c3557");
    }

    /** Where commands write what a person reads: always UTF-8, whatever the machine's locale. */
    @Bean(destroyMethod = "")
    static PrintStream terminal() {
        return new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
