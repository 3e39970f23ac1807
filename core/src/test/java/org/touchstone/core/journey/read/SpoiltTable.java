package org.touchstone.core.journey.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A table some rows of which are spoilt, and which they are.
///
/// @param text with U+0001 in the places of bytes that are not UTF-8
/// @param rows numbers of the spoilt rows, counted as a spreadsheet does
/// @param good number of the others
record SpoiltTable(String text, List<Long> rows, int good) {

    private static final List<String> SPOILT = List.of(
            "j7,билет",
            "j7,билет,2025-03-03 09:00:00,ana,north,more,and more",
            ",билет,2025-03-03 09:00:00,ana,north",
            "j7,,2025-03-03 09:00:00,ana,north",
            "j7,билет,,ana,north",
            "j7,билет,soon,ana,north",
            "j7,билет,99999999999,ana,north",
            "j7,билет,-5,ana,north",
            "j7,билет,0001-01-01 00:00:00,ana,north",
            "j7,билет,2025-02-30 09:00:00,ana,north",
            "j7,билет,2025-03-30 03:30:00,ana,north",
            "j7,бил\u0001ет,2025-03-03 09:00:00,ana,north",
            "j7,\"билет,2025-03-03 09:00:00,ana,north",
            "j7,\"би\"лет\",2025-03-03 09:00:00,ana,north",
            "j7," + "x".repeat(1_500) + ",2025-03-03 09:00:00,ana,north",
            "j7,билет,2025-03-03 09:00:00,ana," + "x".repeat(70_000),
            "case,activity,time,employee,branch",
            "Total,60",
            "j7;билет;2025-03-03 09:00:00;ana;north",
            ",,,,");

    static SpoiltTable of(Random random) {
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        var text = new StringBuilder("case,activity,time,employee,branch").append(lineEnd);
        List<Long> rows = new ArrayList<>();
        int good = 0;
        long row = 2;
        for (int i = 0; i < 80; i++, row++) {
            if (random.nextInt(10) == 0) {
                text.append(lineEnd);
                row++;
            }
            if (i > 0 && random.nextInt(12) == 0) {
                text.append(SPOILT.get(random.nextInt(SPOILT.size())));
                rows.add(row);
            } else {
                text.append(good(i, random));
                good++;
            }
            text.append(lineEnd);
        }
        return new SpoiltTable(text.toString(), rows, good);
    }

    private static String good(int i, Random random) {
        String time = "2025-03-03 " + (10 + i / 60) + ":" + (10 + i % 50) + ":" + (10 + random.nextInt(50));
        String moment = switch (random.nextInt(8)) {
            case 0 -> "\"ask, or\nask \"\"again\"\"\"";
            case 1 -> "\"билет\"";
            case 2 -> "5\" disk";
            default -> "билет";
        };
        return "j" + random.nextInt(7) + "," + moment + "," + time + ",e" + i + ",north";
    }

    byte[] bytes() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == 1 ? (byte) 0xE9 : bytes[i];
        }
        return bytes;
    }
}
