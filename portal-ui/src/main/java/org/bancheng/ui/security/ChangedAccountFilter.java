package org.bancheng.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was locked or changed since it began, on every node, within ten
 * seconds of use: roles and unit of a session are those of its beginning.
 */
class ChangedAccountFilter extends OncePerRequestFilter {

    static final Duration EVERY = Duration.ofSeconds(10);
    private static final String CHECKED = ChangedAccountFilter.class.getName();

    private final StaffAccounts accounts;
    private final Clock clock;

    ChangedAccountFilter(StaffAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var person = CurrentStaff.signedIn();
        if (session != null && person.isPresent()) {
            var now = clock.instant();
            if (!(session.getAttribute(CHECKED) instanceof Instant checked)
                    || checked.plus(EVERY).isBefore(now)) {
                if (isUnchanged(person.get())) {
                    session.setAttribute(CHECKED, now);
                } else {
                    session.invalidate();
                    SecurityContextHolder.clearContext();
                }
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isUnchanged(SignedIn person) {
        return accounts.findByUsername(person.getUsername()).filter(person::isStill).isPresent();
    }
}
