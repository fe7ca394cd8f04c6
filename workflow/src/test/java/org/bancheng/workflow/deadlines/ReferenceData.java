package org.bancheng.workflow.deadlines;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bancheng.db.testing.MigratedDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** A test of calendars, policies, units and advice on a migrated database of their own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ReferenceData.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@MigratedDatabase
public @interface ReferenceData {

    // no @Configuration: a scan of the whole workflow must not find it
    @EnableAutoConfiguration
    @EnableJdbcRepositories("org.bancheng.workflow.units")
    @ComponentScan({
        "org.bancheng.workflow.deadlines",
        "org.bancheng.workflow.advice",
        "org.bancheng.workflow.units"
    })
    class Application {}
}
