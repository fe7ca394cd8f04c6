package org.bancheng.workflow.matters;

import org.bancheng.db.mapping.IdConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How matters are stored. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {

    @Bean
    IdConverters matterIds() {
        return IdConverters.of(MatterId.class, MatterId::value, MatterId::new);
    }
}
