package org.bancheng.workflow.handling;

import java.util.Map;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.WorkflowApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node in a process of its own whose clock stands on a date, and which sweeps until it is killed.
 */
final class SweepingNode {

    private SweepingNode() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext node = start(args[0], args[1], args[2]);
        node.getBean(SettableClock.class).set(args[3], "00:00");
        DeadlineWatch watch = node.getBean(DeadlineWatch.class);
        while (watch.sweep() >= 0) {
            Thread.onSpinWait();
        }
    }

    static ConfigurableApplicationContext start(String url, String user, String password) {
        return new SpringApplicationBuilder(WorkflowApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        Map.of(
                                "bancheng.db.url",
                                url,
                                "bancheng.db.user",
                                user,
                                "bancheng.db.password",
                                password,
                                "bancheng.db.pool",
                                "10",
                                "bancheng.key.file",
                                "target/test.key",
                                "spring.quartz.auto-startup",
                                "false"))
                .run();
    }
}
