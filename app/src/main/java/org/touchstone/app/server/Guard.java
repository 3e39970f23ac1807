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
import org.touchstone.app.platform.web.Front;

/// Stands before every answer: tells the browser to load nothing from elsewhere, and turns away requests that reached
/// this machine under a name that is not its own.
///
/// A page of a stranger can make a browser ask a server on the same machine under the stranger's name; while only this
/// machine is served, only its own names are answered, and the public one. What changes something must come from a page
/// of ours where the browser says from which it comes; programs, which bring a token along, are not asked.
final class Guard extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /// A year, as browsers keep to HTTPS after they came by it once.
    private static final String HSTS = "max-age=31536000";

    private static final Set<String> ONLY_ASKS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final boolean thisMachineOnly;
    private final Front front;

    /// @param front what stands before this server
    Guard(boolean thisMachineOnly, Front front) {
        this.thisMachineOnly = thisMachineOnly;
        this.front = front;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        if (front.isSecure()) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
        if (thisMachineOnly && !isOwn(request.getServerName()) && !front.isNamed(request.getServerName())) {
            refuse(response, MISDIRECTED, "This server answers as localhost only.");
        } else if (changes(request) && !isFromHere(request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "This was sent from a page of another site.");
        } else {
            chain.doFilter(front.seen(request), response);
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(why);
    }

    private static boolean changes(HttpServletRequest request) {
        return !ONLY_ASKS.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/api/");
    }

    /// Whether it comes from a page of ours, as far as the browser says. Where it says nothing, the secret of the form
    /// decides alone.
    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || origin.equals(front.url())
                || (origin.equals("null") && site != null)
                || origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
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
