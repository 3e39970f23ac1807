package org.touchstone.app.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before every answer: tells the browser to load nothing from elsewhere, and turns away requests that reached
/// this machine under a name that is not its own.
///
/// A page of a stranger can make a browser ask a server on the same machine under the stranger's name; while only this
/// machine is served, only its own names are answered.
final class Guard extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final boolean thisMachineOnly;

    Guard(boolean thisMachineOnly) {
        this.thisMachineOnly = thisMachineOnly;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (thisMachineOnly && !isOwn(request.getServerName())) {
            response.setStatus(MISDIRECTED);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println("This server answers as localhost only.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOwn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OWN_NAMES.contains(lower) || lower.startsWith("127.");
    }

    /// The page that tells an error is guarded like any other.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
