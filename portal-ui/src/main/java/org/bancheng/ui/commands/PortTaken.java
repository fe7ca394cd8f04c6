package org.bancheng.ui.commands;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that the port is taken, where Spring Boot would take a dozen. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTaken implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(PortTaken.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PortInUseException taken) {
                LOG.error(
                        "Port {} is taken by another programme; choose another: ./bancheng run --port N",
                        taken.getPort());
                return true;
            }
        }
        return false;
    }
}
