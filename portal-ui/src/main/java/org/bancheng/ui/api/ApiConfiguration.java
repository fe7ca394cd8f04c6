package org.bancheng.ui.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
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

    /** What /openapi.json says of itself; calls are relative to wherever it was read. */
    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("办成 Bancheng")
                                .version("1")
                                .description(
                                        "Promises, advice and on-time figures for kiosks and other portals."
                                                + " Errors are problem details (RFC 9457)."))
                .servers(List.of(new Server().url("/")));
    }

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
