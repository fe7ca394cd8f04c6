package org.bancheng.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy. Flow 25.2 needs inline and evaluated script on its screens; plain
 * pages run none but our own files, and do without; the API and errors run none at all. {@code
 * base-uri} must allow the page's own base element.
 */
class SecurityHeaders implements HeaderWriter {

    private static final String COMMON =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self';"
                    + " connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; ";
    static final String SCREENS =
            COMMON
                    + "base-uri 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'";
    static final String SILENT =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                    + " form-action 'self'; style-src 'self'; img-src 'self' data:";
    static final String PLAIN = SILENT + "; script-src 'self'; worker-src 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader("Content-Security-Policy", policy(path));
        if (path.startsWith("/welcome/")) { // a one-time link: the address is the secret
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        if (path.startsWith("/plain/")
                || path.startsWith("/tips/")
                || path.startsWith("/desk/tips")) {
            response.setHeader("Referrer-Policy", "no-referrer");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/plain/")) {
            return PLAIN;
        }
        return path.startsWith("/api/") || path.equals("/error") ? SILENT : SCREENS;
    }
}
