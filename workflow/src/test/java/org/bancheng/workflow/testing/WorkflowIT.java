package org.bancheng.workflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bancheng.db.testing.MigratedDatabase;
import org.springframework.boot.test.context.SpringBootTest;

/** An integration test of the workflow on a migrated database; nothing sweeps by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WorkflowApplication.class,
        properties = "spring.quartz.auto-startup=false")
@MigratedDatabase
public @interface WorkflowIT {}
