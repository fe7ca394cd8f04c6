package org.bancheng.ui.api;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * An address under /api/ or /open-data/ that no controller knows gets a problem detail rather than
 * a screen.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration {

    @Bean
    SimpleUrlHandlerMapping unknownCalls() {
        HttpRequestHandler unknown =
                (call, response) -> {
                    throw new ApiRefused(ProblemType.NOT_FOUND, List.of());
                };
        // After the controllers (order 0), so that a wrong method stays a wrong method; before the
        // screens.
        return new SimpleUrlHandlerMapping(Map.of("/api/**", unknown, "/open-data/**", unknown), 1);
    }
}
