package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Onward;

/// How those are turned away who may not enter.
final class Turned {

    private static final int ADDRESS_MAX = 100;

    private Turned() {}

    /// People who have not signed in are led to where they can; a part of a page that is asked for by script is not
    /// replaced by a whole page.
    static AuthenticationEntryPoint people() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) -> {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String wanted = request.getRequestURI() + query;
            boolean back = request.getMethod().equals("GET") && Onward.isOurs(wanted) && !wanted.equals("/");
            String way = "/sign-in" + (back ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "");
            response.setHeader("Cache-Control", "no-store");
            if (request.getHeader("HX-Request") != null) {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                response.setHeader("HX-Redirect", way);
            } else {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader("Location", way);
            }
        };
    }

    /// Programs are told what to bring.
    static AuthenticationEntryPoint programs() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException why) -> {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Touchstone\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write(("{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Expected a header 'Authorization:"
                                    + " Bearer " + Tokens.BEGINNING + "…' with a token that is still good. People make"
                                    + " tokens on the page /me.\"}\n")
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    /// Those whose role does not include it learn that, and the trail tells it. A form that was open for too long is no
    /// deed.
    static AccessDeniedHandler denied(Store store, Trail trail) {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) -> {
            if (!(why instanceof CsrfException) && Visit.current().visitor().isPresent()) {
                note(store, trail, Visit.current(), request.getMethod() + " " + request.getRequestURI());
            }
            refuse(response);
        };
    }

    private static void note(Store store, Trail trail, Visit visit, String what) {
        store.write(db -> {
            trail.refused(db, visit, Deed.DENIED, what.substring(0, Math.min(ADDRESS_MAX, what.length())));
            return true;
        });
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
