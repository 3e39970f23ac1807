package org.touchstone.app.account;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a browser calls itself, shortened to what a person recognises.
final class Device {

    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    /// Browser and system, such as "Firefox, Windows"; the first word of what it says if neither is known.
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.isEmpty() || system.isEmpty()) {
            String known = browser + system;
            return known.isEmpty() ? agent.split("[ /]", 2)[0] : known;
        }
        return browser + ", " + system;
    }

    /// Most call themselves also by the names of others: the first in order counts.
    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
