package org.bancheng.db.mapping;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;

/** The converters of this module and those the other modules contribute, for Spring Data JDBC. */
@AutoConfiguration(before = DataJdbcRepositoriesAutoConfiguration.class)
public class MappingAutoConfiguration {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(
            JdbcDialect dialect, ObjectProvider<IdConverters> ids) {
        List<Object> converters = new ArrayList<>(TimeConverters.all());
        ids.forEach(each -> converters.addAll(each.both()));
        return JdbcCustomConversions.of(dialect, converters);
    }
}
