package org.touchstone.app.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.report.Look;

/// What is shown when an address leads nowhere or something broke: what happened, and where to go on. Nothing of the
/// inside.
@RestController
class ErrorPages implements ErrorController {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int NOT_FOUND = 404;
    private static final int SERVER_FAULT = 500;

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : NOT_FOUND;
        var output = new StringOutput();
        TEMPLATES.render(
                "message.jte",
                Map.of("title", title(status), "text", text(status), "look", Look.linked(Stylesheet.HREF)),
                output);
        return ResponseEntity.status(status)
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(output.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String title(int status) {
        if (status == NOT_FOUND) {
            return "There is no such page";
        }
        return status >= SERVER_FAULT ? "Something went wrong on our side" : "This request was not understood";
    }

    private static String text(int status) {
        if (status == NOT_FOUND) {
            return "The address is not one of this server. The report stands at its start.";
        }
        return status >= SERVER_FAULT
                ? "The window in which the server was started says more. Please report it."
                : "The address or the method does not fit. The report stands at the start.";
    }
}
