package org.bancheng.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** After signing in: back to the page that asked for it, else to where the person's day begins. */
class StartPage extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

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
