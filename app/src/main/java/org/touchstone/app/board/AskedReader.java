package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.NumberUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.touchstone.app.board.Sight.Asked;

/// Reads off an address whether the page is asked for, or a piece of it as a file: `?as=csv&piece=2`, and of
/// what: `?branch=B01`.
final class AskedReader implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    @Override
    public Asked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("The board is shown over HTTP only.");
        }
        if (container != null) {
            container.setRequestHandled(true); // whoever has the answer's stream in hand writes it
        }
        String as = request.getParameter("as");
        return new Asked(
                as == null ? "" : as, number(request.getParameter("piece")), Wish.of(request), request, response);
    }

    /// @param text absent or empty for the first
    private static int number(@Nullable String text) {
        try {
            return StringUtils.hasLength(text) ? NumberUtils.parseNumber(text, Integer.class) : 0;
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The number of a piece is no number.", e);
        }
    }
}
