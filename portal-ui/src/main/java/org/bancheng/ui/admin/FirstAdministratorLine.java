package org.bancheng.ui.admin;

import java.io.PrintStream;
import org.bancheng.workflow.people.Enrolment;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints, while there is no administrator, the one-time link that makes the first: whoever can read
 * the terminal may. A later start voids the earlier link.
 */
@Component
@ConditionalOnWebApplication
class FirstAdministratorLine {

    private final Enrolment enrolment;
    private final Environment environment;
    private final PrintStream out;

    FirstAdministratorLine(Enrolment enrolment, Environment environment, PrintStream out) {
        this.enrolment = enrolment;
        this.environment = environment;
        this.out = out;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void ready() {
        enrolment.inviteFirstAdministrator().ifPresent(this::print);
    }

    private void print(String token) {
        var port = environment.getProperty("local.server.port", "8080");
        out.println("There is no administrator yet. This link makes the first one; it works once:");
        out.println("还没有管理员。请打开下面的一次性链接，建立第一个管理员账号：");
        out.println("  http://localhost:" + port + "/welcome/" + token);
    }
}
