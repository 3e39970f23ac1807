package org.touchstone.core.journey.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes small tables and spoils them, each in one to three ways. The same random numbers give the same bytes.
final class Mutations {

    private static final List<String> TIMES = List.of(
            "-1",
            "0",
            "99999999999999999999",
            "9999-99-99 99:99",
            "-2025-01-01",
            "1969-12-31 23:59:59",
            "24:00",
            "2025-03-30 03:30",
            "2025-10-26 03:30",
            "NaN",
            "Infinity",
            "1e309",
            "\u0660\u0661",
            "",
            "2025-03-03T");
    private static final List<String> NAMES =
            List.of("case", "activity", "time", "timestamp", "start", "end", "lifecycle", "id", "", "Клиент", "data");

    private final Random random;
    private List<String> lines = new ArrayList<>();
    private String separator = ",";

    Mutations(Random random) {
        this.random = random;
    }

    byte[] table() {
        fill();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            spoilLines(random.nextInt(12));
        }
        byte[] bytes = encoded(joined());
        return spoilBytes(bytes, random.nextInt(14));
    }

    private void fill() {
        boolean intervals = random.nextInt(4) == 0;
        boolean transitions = !intervals && random.nextInt(4) == 0;
        separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
        lines.add(String.join(separator, "case", "activity", intervals ? "start" : "time", "employee")
                + (intervals ? separator + "end" : transitions ? separator + "lifecycle" : ""));
        int rows = 1 + random.nextInt(40);
        for (int i = 0; i < rows; i++) {
            String day = "2025-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10) + " ";
            String row = String.join(
                    separator,
                    "j" + random.nextInt(9),
                    "m" + random.nextInt(5),
                    day + "09:" + (10 + i),
                    "e" + random.nextInt(3));
            String more = intervals ? day + "10:00" : random.nextBoolean() ? "start" : "complete";
            lines.add(intervals || transitions ? row + separator + more : row);
        }
    }

    private int place() {
        return random.nextInt(lines.size());
    }

    private void spoilLines(int how) {
        int at = place();
        String line = lines.get(at);
        switch (how) {
            case 0 -> lines.add(at, line);
            case 1 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 2 -> lines.set(at, line + separator + "more");
            case 3 -> lines.set(at, field(line, 2, TIMES.get(random.nextInt(TIMES.size()))));
            case 4 -> lines.set(at, field(line, random.nextInt(4), "\"two\nlines, \"\"quoted\"\"\""));
            case 5 -> lines.set(at, field(line, random.nextInt(4), "x".repeat(1 << random.nextInt(18))));
            case 6 -> lines.add(at, lines.getFirst());
            case 7 -> lines.add("Total" + separator + lines.size());
            case 8 -> lines.set(at, line.replace(separator, random.nextBoolean() ? ";" : ","));
            case 9 -> lines.set(at, field(line, random.nextInt(4), "\"" + "\"".repeat(random.nextInt(5)) + "open"));
            case 10 ->
                lines.set(0, field(lines.getFirst(), random.nextInt(4), NAMES.get(random.nextInt(NAMES.size()))));
            default -> lines.set(at, "");
        }
    }

    private String field(String line, int index, String value) {
        String[] fields = line.split(java.util.regex.Pattern.quote(separator), -1);
        fields[Math.min(index, fields.length - 1)] = value;
        return String.join(separator, fields);
    }

    private String joined() {
        var text = new StringBuilder();
        boolean mixed = random.nextInt(6) == 0;
        String usual = random.nextInt(3) == 0 ? "\r\n" : "\n";
        for (String line : lines) {
            text.append(line).append(mixed ? List.of("\n", "\r\n", "\r", "\n\r").get(random.nextInt(4)) : usual);
        }
        return text.toString();
    }

    private byte[] encoded(String text) {
        Charset charset = switch (random.nextInt(8)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16BE;
            case 2 -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
        return (random.nextInt(4) == 0 ? "\uFEFF" + text : text).getBytes(charset);
    }

    private byte[] spoilBytes(byte[] bytes, int how) {
        return switch (how) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> withBytes(bytes, (byte) 0);
            case 2 -> withBytes(bytes, (byte) 0xFF);
            case 3 -> withBytes(bytes, (byte) random.nextInt(256));
            case 4 -> withBytes(bytes, (byte) '"');
            case 5 -> Reads.gzip(bytes);
            case 6 -> cut(Reads.gzip(bytes));
            case 7 -> withBytes(Reads.gzip(bytes), (byte) random.nextInt(256));
            case 8 -> together(Reads.gzip(bytes), random.nextBoolean() ? Reads.gzip(bytes) : bytes);
            case 9 -> random.nextInt(8) == 0 ? bomb(bytes) : bytes;
            default -> bytes;
        };
    }

    private byte[] withBytes(byte[] bytes, byte value) {
        byte[] spoilt = bytes.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && spoilt.length > 0; times--) {
            spoilt[random.nextInt(spoilt.length)] = value;
        }
        return spoilt;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /// A small archive that unpacks to a megabyte, more than the limits of the test allow.
    private static byte[] bomb(byte[] bytes) {
        byte[] large = Arrays.copyOf(bytes, 1_000_000);
        for (int at = bytes.length; at < large.length; at++) {
            large[at] = bytes[at % bytes.length];
        }
        return Reads.gzip(large);
    }
}
