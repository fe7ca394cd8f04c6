package org.bancheng.db.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A fault, timing or scale test of many minutes: skipped unless {@code ./bancheng test --long}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
@EnabledIfSystemProperty(
        named = "bancheng.long",
        matches = "true",
        disabledReason = "takes long: ./bancheng test --long")
public @interface LongTest {}
