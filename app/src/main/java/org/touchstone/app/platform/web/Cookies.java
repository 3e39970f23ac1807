package org.touchstone.app.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Small notes that the browser keeps for us. No script can read them, and no other site makes a browser send them with
/// anything but a plain link.
public final class Cookies {

    /// The language of somebody who has not signed in.
    public static final String LANGUAGE = "language";

    /// The theme of somebody who has not signed in.
    public static final String THEME = "theme";

    static final String TOAST = "toast";

    private Cookies() {}

    /// How a note is called in the browser. Over HTTPS its name says that no other host could have written it.
    ///
    /// @param name as the program knows it
    public static String called(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    /// What the browser brought under a name; empty where it brought nothing.
    public static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(called(request, name)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /// Asks the browser to keep a note.
    ///
    /// @param keep how long; zero to forget it at once
    public static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration keep) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(called(request, name), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(keep)
                        .build()
                        .toString());
    }
}
