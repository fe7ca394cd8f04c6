package org.bancheng.db.batch;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets every module write and read in batches. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class)
public class BatchAutoConfiguration {

    @Bean
    Batch batch(JdbcTemplate jdbc) {
        return new Batch(jdbc);
    }
}
