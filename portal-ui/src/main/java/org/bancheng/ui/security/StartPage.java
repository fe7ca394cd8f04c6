package org.bancheng.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** After signing in: back to the page that asked for it, else to where the person's day begins. */
class StartPage extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        var target = super.determineTargetUrl(request, response);
        return target.equals(getDefaultTargetUrl()) ? CurrentStaff.startPage() : target;
    }
}
