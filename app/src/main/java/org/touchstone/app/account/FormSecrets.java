package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.touchstone.app.platform.web.Cookies;

/// The secret of forms stands in a cookie that no script can read and no other site can make a browser send. Over HTTPS
/// no other host can have written it either, which its name makes the browser promise.
final class FormSecrets implements CsrfTokenRepository {

    private static final String COOKIE = "csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return secrets(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        secrets(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return secrets(request).loadToken(request);
    }

    private static CookieCsrfTokenRepository secrets(HttpServletRequest request) {
        var secrets = new CookieCsrfTokenRepository();
        secrets.setCookieName(Cookies.called(request, COOKIE));
        secrets.setHeaderName("X-CSRF-TOKEN");
        secrets.setCookiePath("/");
        secrets.setCookieCustomizer(
                cookie -> cookie.sameSite("Strict").maxAge(Duration.ofDays(1)).secure(request.isSecure()));
        return secrets;
    }
}
