package org.bancheng.db;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says a {@link SettingProblem} in one line. A {@code FailureAnalyzer} would print a block of eight
 * lines around it, so this stands before Spring Boot's analyzers and ends the report.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingProblemReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(SettingProblem.class);

    @Override
    public boolean reportException(Throwable failure) {
        SettingProblem problem = find(failure);
        if (problem == null) {
            return false;
        }
        log.error(Objects.requireNonNull(problem.getMessage()));
        log.debug("The start failed with", failure);
        return true;
    }

    static @Nullable SettingProblem find(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SettingProblem problem) {
                return problem;
            }
        }
        return null;
    }
}
