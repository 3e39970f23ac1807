package org.touchstone.app.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.GenericFilterBean;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.visit.Theme;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Cookies;

/// Binds the [Visit] for the time of a request, also for the page that tells an error.
final class VisitFilter extends GenericFilterBean {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (holdsNothing(request)) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            visit((HttpServletRequest) request).<Exception>during(() -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// Whether a parameter holds the character with the number 0, which no keyboard types and no text can hold that is
    /// kept in a PostgreSQL.
    private static boolean holdsNothing(ServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getParameterMap().values().stream()
                        .flatMap(Stream::of)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static Visit visit(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
            return new Visit(Optional.of(person.visitor()), person.language(), person.theme(), address);
        }
        Language language = Cookies.read(request, Cookies.LANGUAGE)
                .flatMap(Language::find)
                .orElseGet(() -> Language.wished(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")));
        Theme theme = Cookies.read(request, Cookies.THEME).flatMap(Theme::find).orElse(Theme.DEVICE);
        return new Visit(Optional.empty(), language, theme, address);
    }
}
