package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;

/// Opens an address to those who have the right that its method [asks for][Permits], and to nobody where it asks for
/// none. Whoever has signed in may learn that an address does not exist; others may not.
final class Doors implements AuthorizationManager<RequestAuthorizationContext> {

    private final Supplier<RequestMappingHandlerMapping> addresses;

    /// @param addresses which method answers what
    Doors(Supplier<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isOpen(context.getRequest(), Visit.current()));
    }

    private boolean isOpen(HttpServletRequest request, Visit visit) {
        Optional<Object> answers = answers(request);
        if (answers.isEmpty()) {
            return visit.visitor().isPresent();
        }
        return right(answers.get()).map(visit::may).orElse(false);
    }

    /// The right that a method asks for; empty if it does not say.
    static Optional<Right> right(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Permits.class)).map(Permits::value)
                : Optional.empty();
    }

    /// What answers the request; empty if nothing does, or not by this method of HTTP.
    private Optional<Object> answers(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return Optional.ofNullable(addresses.get().getHandler(request)).map(HandlerExecutionChain::getHandler);
        } catch (Exception e) {
            return Optional.empty(); // the dispatcher meets it again and tells it
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
