package org.bancheng.workflow.deadlines;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock everything is injected with. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    PortalClock clock(JdbcClient jdbc) {
        return new PortalClock(Clock.system(Shanghai.ZONE), jdbc);
    }

    @Bean
    DatabaseTime databaseTime(JdbcClient jdbc) {
        return new DatabaseTime(Clock.system(Shanghai.ZONE), jdbc);
    }
}
