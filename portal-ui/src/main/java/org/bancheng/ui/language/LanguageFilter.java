package org.bancheng.ui.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code ?lang=en} and {@code ?elder=1} on any address switch and are remembered. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What a form carries along in its body is no choice made now.
        if (request.getQueryString() != null) {
            Preferences.asked(request)
                    .ifPresent(language ->
                            response.addHeader(
                                    HttpHeaders.SET_COOKIE,
                                    Preferences.keep(language, request.isSecure())));
            Preferences.askedElder(request)
                    .ifPresent(elder ->
                            response.addHeader(
                                    HttpHeaders.SET_COOKIE,
                                    Preferences.keepElder(elder, request.isSecure())));
        }
        chain.doFilter(request, response);
    }
}
