package org.bancheng.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;

/** After signing in: back to the page that asked for it, else to where the person's day begins. */
class StartPage extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final StaffBrowser browser;

    StartPage(StaffBrowser browser) {
        this.browser = browser;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    browser.remember(
                            request.getCookies(), signedIn.person().id(), request.isSecure()));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        var target = super.determineTargetUrl(request, response, authentication);
        return target.equals(getDefaultTargetUrl())
                        && authentication != null
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? SignedIn.startPage(signedIn.person())
                : target;
    }
}
