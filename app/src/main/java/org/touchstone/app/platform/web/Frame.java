package org.touchstone.app.platform.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;

/// What stands around a page, and what its template needs to speak: texts, the visitor, the navigation.
///
/// @param title of the page, in its language
/// @param entries of the navigation that this visitor may open
/// @param here the address of the page, without what follows the question mark
/// @param kept what is chosen on the page, as it follows the question mark of an address; empty where nothing is
/// @param csrf the secret that forms have to bring back
/// @param toast what is said in passing, empty for nothing
/// @param assets where stylesheet and scripts are
/// @param zone in which times are shown
public record Frame(
        Words words,
        Visit visit,
        String title,
        List<Entry> entries,
        String here,
        String kept,
        String csrf,
        String toast,
        Assets assets,
        ZoneId zone) {
    public Frame {
        entries = List.copyOf(entries);
    }

    /// A text.
    public String say(String key) {
        return words.say(key);
    }

    /// A text with one place.
    public String say(String key, String name, Object value) {
        return words.say(key, name, value);
    }

    /// A text that was chosen elsewhere.
    public String say(Saying saying) {
        return words.say(saying);
    }

    /// A whole number.
    public String number(long value) {
        return words.number(java.math.BigDecimal.valueOf(value));
    }

    /// A day and the time of day.
    public String time(Instant instant) {
        return words.time(instant, zone);
    }

    /// A day.
    public String day(Instant instant) {
        return words.day(instant, zone);
    }

    /// The headers that a request by script brings along, as JSON.
    public String headers() {
        return "{\"X-CSRF-TOKEN\":\"" + csrf + "\"}";
    }

    /// An address of ours that keeps what is chosen here.
    public String link(String href) {
        if (kept.isEmpty() || href.isEmpty()) {
            return href;
        }
        int anchor = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
        String path = href.substring(0, anchor);
        return path + (path.contains("?") ? "&" : "?") + kept + href.substring(anchor);
    }

    /// What is chosen here as fields, for a form that keeps it.
    public List<KeptField> keptFields() {
        return kept.isEmpty()
                ? List.of()
                : Stream.of(kept.split("&", -1)).map(KeptField::of).toList();
    }

    /// One thing that is chosen.
    public record KeptField(String name, String value) {
        private static KeptField of(String pair) {
            int equals = pair.indexOf('=');
            return new KeptField(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
    }

    /// Where an entry of the navigation leads.
    public String link(Entry entry) {
        return entry.keeps() ? link(entry.href()) : entry.href();
    }

    /// Whether an entry of the navigation leads to this page or to what lies above it.
    public boolean isAt(Entry entry) {
        return here.equals(entry.href()) || (entry.href().length() > 1 && here.startsWith(entry.href() + "/"));
    }

    /// The branches of the visitor, to be read.
    public String scope() {
        return visit.visitor().map(person -> branches(person.scope())).orElse("");
    }

    private String branches(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> say("scope.everywhere");
            case Scope.Branches(var codes) when codes.isEmpty() -> say("scope.none");
            case Scope.Branches(var codes) when codes.size() <= 2 -> String.join(", ", codes);
            case Scope.Branches(var codes) -> say("scope.branches", "n", codes.size());
        };
    }
}
