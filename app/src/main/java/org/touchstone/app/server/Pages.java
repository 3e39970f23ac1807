package org.touchstone.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The addresses that answer.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ErrorPages.class)
@RestController
class Pages {

    private static final MediaType HTML = new MediaType("text", "html", java.nio.charset.StandardCharsets.UTF_8);

    private final Site site;

    Pages(Site site) {
        this.site = site;
    }

    /// The page of the analysis.
    @GetMapping("/")
    ResponseEntity<byte[]> page() {
        return answer(site.page(), HTML);
    }

    /// The findings as they are written beside the report.
    @GetMapping("/findings.json")
    ResponseEntity<byte[]> findings() {
        return answer(site.findings(), MediaType.APPLICATION_JSON);
    }

    /// Browsers ask for it by this name, whatever a page says.
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        return answer(Icon.DOCUMENT, new MediaType("image", "svg+xml"));
    }

    /// For whoever watches over the server.
    @GetMapping("/health")
    ResponseEntity<String> health() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"up\"}\n");
    }

    /// Kept by the browser, and asked for again only by its mark.
    private static ResponseEntity<byte[]> answer(Site.Document document, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(document.mark())
                .body(document.bytes());
    }
}
