package org.bancheng.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.bancheng.ui.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/tokens.css", "/no/such/page"})
    void everyAnswerCarriesTheHeaders(String path) throws Exception {
        var headers = get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'", "object-src 'none'", "form-action 'self'");
    }

    @Test
    void plainPagesRunNoScriptButOursAndTellNobodyWhereOneCameFrom() throws Exception {
        var headers = get("/plain/nothing").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .contains("script-src 'self';")
                .doesNotContain("unsafe", "connect-src", "data: blob:");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/plain/nothing"})
    void pagesAreNotKeptByBrowserOrProxy(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/login, 200",
        "/no/such/page, 404",
        "/plain/nothing, 404",
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health, 302",
        "/actuator/env, 302",
        "/bancheng.css, 200",
        "/openapi.json, 200"
    })
    void whatIsOpenIsOpenAndNothingElse(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(get("/").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void anErrorShowsNoInnards() throws Exception {
        assertThat(get("/plain/nothing").body())
                .contains("没有这个页面")
                .doesNotContain("Exception", "org.springframework");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(Portal.running().address(path))
                        .header("Accept", "text/html,*/*")
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
