package org.touchstone.core.survey.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.table.ByteWords;

/// The different answers to one question in one block: each text is understood once. Not safe for many threads.
final class CellWords {

    /// Longer texts are comments, which seldom repeat.
    private static final int REMEMBERED_BYTES = 64;

    private static final Cell NOT_TEXT = Cell.unreadable("text in UTF-8");

    private final AnswerDecoder decoder;
    private final ByteWords words = new ByteWords();
    private int[] kindOfWord = new int[16];
    private final List<Cell> kinds = new ArrayList<>();
    private final Map<Cell, Integer> places = new HashMap<>();
    private boolean oneAbove;

    CellWords(AnswerDecoder decoder) {
        this.decoder = decoder;
    }

    /// The place of what the text says among [#kinds].
    int kind(byte[] bytes, int from, int to) {
        if (to - from > REMEMBERED_BYTES) {
            return place(decode(bytes, from, to));
        }
        int before = words.size();
        int word = words.code(bytes, from, to);
        if (word == ByteWords.MALFORMED) {
            return place(NOT_TEXT);
        }
        if (word == before) {
            kindOfWord = word == kindOfWord.length ? Arrays.copyOf(kindOfWord, 2 * word) : kindOfWord;
            kindOfWord[word] = place(decode(bytes, from, to));
        }
        return kindOfWord[word];
    }

    private Cell decode(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Cell cell = decoder.decode(text);
        oneAbove |= cell.isUnreadable() && decoder.isOneAbove(text);
        return cell;
    }

    private int place(Cell cell) {
        Integer known = places.putIfAbsent(cell, kinds.size());
        if (known == null) {
            kinds.add(cell);
            return kinds.size() - 1;
        }
        return known;
    }

    /// What answers say, each once.
    List<Cell> kinds() {
        return kinds;
    }

    /// Whether an answer was the code one above the scale.
    boolean oneAbove() {
        return oneAbove;
    }
}
