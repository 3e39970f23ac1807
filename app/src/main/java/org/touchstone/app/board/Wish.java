package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an address wishes to see, word for word: whether there is such a thing is not known yet. What is absent is "".
///
/// @param span code of a period that has a name; days that are given win over it
/// @param from first day, as `2026-03-01`
/// @param to last day
record Wish(
        String span,
        String from,
        String to,
        List<String> areas,
        List<String> branches,
        String channel,
        String segment,
        String daypart,
        String version) {

    /// Everything.
    static final Wish ALL = new Wish("", "", "", List.of(), List.of(), "", "", "", "");

    Wish {
        areas = List.copyOf(areas);
        branches = List.copyOf(branches);
    }

    /// The wish of a request.
    static Wish of(HttpServletRequest request) {
        String from = one(request, "from");
        String to = one(request, "to");
        return new Wish(
                from.isEmpty() && to.isEmpty() ? one(request, "period") : "",
                from,
                to,
                all(request, "area"),
                all(request, "branch"),
                one(request, "channel"),
                one(request, "segment"),
                one(request, "daypart"),
                one(request, "version"));
    }

    private static String one(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .orElse("");
    }

    private static List<String> all(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Stream::of)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// The same, of another period with a name; "" for all time.
    Wish during(String other) {
        return new Wish(other, "", "", areas, branches, channel, segment, daypart, version);
    }

    /// The same, from one day to another.
    Wish during(LocalDate first, LocalDate last) {
        return new Wish("", first.toString(), last.toString(), areas, branches, channel, segment, daypart, version);
    }

    /// As it follows the question mark of an address; "" for everything.
    String query() {
        var parts = new ArrayList<String>();
        add(parts, "period", span);
        add(parts, "from", from);
        add(parts, "to", to);
        areas.forEach(area -> add(parts, "area", area));
        branches.forEach(branch -> add(parts, "branch", branch));
        add(parts, "channel", channel);
        add(parts, "segment", segment);
        add(parts, "daypart", daypart);
        add(parts, "version", version);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
