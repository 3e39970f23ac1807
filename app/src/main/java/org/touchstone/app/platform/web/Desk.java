package org.touchstone.app.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;

/// Shows pages in the frame of the workbench.
///
/// Thread-safe: a page is made by the thread that answers, from its current [Visit].
public final class Desk {

    /// Attribute of a request: what is chosen on the page, so that links keep it; see [Frame#link].
    public static final String KEPT = "org.touchstone.kept";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Duration TOAST_KEPT = Duration.ofMinutes(1);

    private final List<Entry> entries;
    private final Assets assets;
    private final ZoneId zone;

    /// @param entries of the navigation, from all rooms
    /// @param zone in which times are shown
    Desk(List<Entry> entries, Assets assets, ZoneId zone) {
        this.entries =
                entries.stream().sorted(Comparator.comparingInt(Entry::order)).toList();
        this.assets = assets;
        this.zone = zone;
    }

    /// Answers the browser.
    public void give(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (answer) {
            case Page page -> show(page, request, response);
            case Onward onward -> send(onward, request, response);
        }
    }

    private void show(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String html = html(page, request, response);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Language, Cookie, HX-Request");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    private String html(Page page, HttpServletRequest request, HttpServletResponse response) {
        Visit visit = Visit.current();
        Words words = Words.in(visit.language());
        var frame = new Frame(
                words,
                visit,
                words.say(page.title()),
                entries.stream().filter(entry -> visit.may(entry.right())).toList(),
                request.getRequestURI(),
                request.getAttribute(KEPT) instanceof String kept ? kept : "",
                csrf(request),
                toast(words, request, response),
                assets,
                zone);
        var output = new StringOutput();
        TEMPLATES.render(page.template() + ".jte", Map.of("frame", frame, "model", page.model()), output);
        return output.toString();
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /// What the page before wanted to be said here. It is said once; what is no text of ours is not said at all.
    private static String toast(Words words, HttpServletRequest request, HttpServletResponse response) {
        return Cookies.read(request, Cookies.TOAST)
                .map(key -> {
                    Cookies.write(request, response, Cookies.TOAST, "", Duration.ZERO);
                    return key.startsWith("done.") && words.keys().contains(key) ? words.say(key) : "";
                })
                .orElse("");
    }

    private static void send(Onward onward, HttpServletRequest request, HttpServletResponse response) {
        if (!onward.toast().isEmpty()) {
            Cookies.write(request, response, Cookies.TOAST, onward.toast(), TOAST_KEPT);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", onward.href());
        response.setHeader("Cache-Control", "no-store");
    }
}
