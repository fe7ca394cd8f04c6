package org.bancheng.ui.security;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A GET to an address that neither a screen nor a controller answers: anyone may see “not found”
 * there, instead of being asked to sign in.
 */
@Component
class NothingThere implements RequestMatcher {

    private final RequestUtil routes;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> controllers;

    NothingThere(RequestUtil routes, ObjectProvider<RequestMappingInfoHandlerMapping> controllers) {
        this.routes = routes;
        this.controllers = controllers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && !request.getRequestURI().contains("/actuator")
                && !routes.isSecuredFlowRoute(request)
                && controllers.stream().allMatch(mapping -> answersNothing(mapping, request));
    }

    private static boolean answersNothing(
            RequestMappingInfoHandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) == null;
        } catch (Exception e) {
            return false; // It knows the address, only not this way of asking.
        }
    }
}
