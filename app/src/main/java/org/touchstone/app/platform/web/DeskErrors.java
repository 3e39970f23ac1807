package org.touchstone.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;

/// What is shown when an address leads nowhere, is not for this visitor, or something broke: what happened, and where
/// to go on. Nothing of the inside. Programs are answered as RFC 9457 says.
@Controller
class DeskErrors implements ErrorController {

    private static final String PROGRAMS = "/api/";

    private final Desk desk;

    DeskErrors(Desk desk) {
        this.desk = desk;
    }

    @Permits(Right.ANYBODY)
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        HttpStatus status = HttpStatus.resolve(code) == null ? HttpStatus.BAD_REQUEST : HttpStatus.valueOf(code);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                && uri.startsWith(PROGRAMS)) {
            response.setStatus(status.value());
            response.setContentType("application/problem+json");
            response.getOutputStream()
                    .write(("{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value() + "}\n")
                            .getBytes(StandardCharsets.UTF_8));
            return;
        }
        desk.give(page(status), request, response);
    }

    private static Page page(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> page(status, "error.missing.title", "error.missing.text");
            case FORBIDDEN -> page(status, "error.forbidden.title", "error.forbidden.text");
            case TOO_MANY_REQUESTS -> page(status, "error.many.title", "error.many.text");
            default ->
                status.is5xxServerError()
                        ? page(status, "error.ours.title", "error.ours.text")
                        : page(status, "error.request.title", "error.request.text");
        };
    }

    private static Page page(HttpStatus status, String title, String text) {
        return new Page("desk/error", Saying.of(title), Saying.of(text), status);
    }
}
