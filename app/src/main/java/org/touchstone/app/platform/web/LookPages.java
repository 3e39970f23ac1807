package org.touchstone.app.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;

/// Hands out stylesheets and scripts.
@RestController
class LookPages {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Assets assets;

    LookPages(Assets assets) {
        this.assets = assets;
    }

    @Permits(Right.ANYBODY)
    @GetMapping("/look/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        return assets.find(name)
                .map(LookPages::kept)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// Browsers ask for it by this name, whatever a page says.
    @Permits(Right.ANYBODY)
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        return asset("icon.svg");
    }

    private static ResponseEntity<byte[]> kept(Assets.Asset asset) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type() + ";charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic())
                .body(asset.text().getBytes(StandardCharsets.UTF_8));
    }
}
