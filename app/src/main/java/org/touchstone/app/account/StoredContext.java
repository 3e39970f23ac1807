package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Tells Spring Security who asks, by something that the request brings along and the database knows. Nothing is kept
/// in the memory of the server between requests.
abstract class StoredContext implements SecurityContextRepository {

    /// Who asks; empty if the request brings nothing that is known.
    abstract Optional<SignedIn> who(HttpServletRequest request);

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        SecurityContext context = context(request);
        return new Known(context);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions and tokens are made and ended by name, never by the way.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return who(request).isPresent();
    }

    private SecurityContext context(HttpServletRequest request) {
        return who(request)
                .<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private record Known(SecurityContext context)
            implements org.springframework.security.core.context.DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context.getAuthentication() == null;
        }
    }
}
