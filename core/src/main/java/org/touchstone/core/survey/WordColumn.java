package org.touchstone.core.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A column of words, each word kept once. Grows at its end; not safe for many threads while it does.
final class WordColumn {

    private final Map<String, Integer> codes = new HashMap<>();
    private String[] words = {""};
    private int[] rows = {};
    private int size;

    WordColumn() {
        codes.put("", 0);
    }

    /// Adds a row.
    void add(String word) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(64, 2 * size));
        }
        rows[size++] = code(word);
    }

    /// Changes the row.
    void set(int row, String word) {
        rows[row] = code(word);
    }

    String get(int row) {
        return words[rows[row]];
    }

    int size() {
        return size;
    }

    /// The rows in this order, which may leave some out.
    WordColumn inOrder(int[] order) {
        var column = new WordColumn();
        column.codes.putAll(codes);
        column.words = words.clone();
        column.rows = new int[order.length];
        column.size = order.length;
        for (int i = 0; i < order.length; i++) {
            column.rows[i] = rows[order[i]];
        }
        return column;
    }

    private int code(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        int code = codes.size();
        if (code == words.length) {
            words = Arrays.copyOf(words, 2 * code);
        }
        words[code] = word;
        codes.put(word, code);
        return code;
    }
}
