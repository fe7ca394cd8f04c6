package org.bancheng.ui.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Counts and logs sign-ins of staff. What was typed is not logged: it may be a password. */
@Component
class LoginEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEvents.class);

    private final LoginThrottle throttle;

    LoginEvents(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            throttle.succeeded(person.getUsername(), address(event.getAuthentication()));
            LOG.info("Signed in: {}", person.getUsername());
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        var address = address(event.getAuthentication());
        throttle.failed(event.getAuthentication().getName(), address);
        LOG.info("Sign-in failed: {}", event.getException().getClass().getSimpleName());
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
