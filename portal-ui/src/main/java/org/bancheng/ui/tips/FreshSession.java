package org.bancheng.ui.tips;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the form of tips a session of its own: whoever comes to it loses the session they had, and
 * the first page after it loses the form's. So no session ties a tip to a petition, a sign-in or
 * another tip of the same browser.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class FreshSession extends OncePerRequestFilter {

    static final String ADDRESS = "/tips/new";

    private static final String OWN = FreshSession.class.getName();

    private enum Stage {
        INSIDE,
        LEFT
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPage(request)) {
            var entering = path(request).equals(ADDRESS);
            var session = request.getSession(false);
            if (session != null && (entering || isLeft(session))) {
                session.invalidate();
            }
            if (entering) {
                request.getSession(true).setAttribute(OWN, Stage.INSIDE);
            }
        }
        chain.doFilter(request, response);
    }

    /** Ends the form's session at once; any other stays. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(OWN) != null) {
            session.invalidate();
        }
    }

    /** Whether the screen runs in a session that began with the form. */
    static boolean isFresh() {
        var session = VaadinSession.getCurrent().getSession();
        return session != null && session.getAttribute(OWN) == Stage.INSIDE;
    }

    /** Leaves for another page, which begins with a session of its own. */
    static void leave(UI ui, String path) {
        markLeft(ui);
        ui.getPage().setLocation(path);
    }

    /** The form is gone from the screen: the next page begins with a session of its own. */
    static void markLeft(UI ui) {
        var session = ui.getSession() == null ? null : ui.getSession().getSession();
        try {
            if (session != null && session.getAttribute(OWN) != null) {
                session.setAttribute(OWN, Stage.LEFT);
            }
        } catch (IllegalStateException over) {
            // The session has ended already, which is all that is wanted.
        }
    }

    private static boolean isLeft(HttpSession session) {
        return session.getAttribute(OWN) == Stage.LEFT;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** A page that a person opens, not what a page fetches by itself. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
