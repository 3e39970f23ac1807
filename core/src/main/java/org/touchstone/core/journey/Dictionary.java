package org.touchstone.core.journey;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Words and their codes, counted from 0 in order of arrival. Grows, never shrinks, never renumbers.
///
/// Safe for many threads: codes are handed out under a lock and read without one.
public final class Dictionary {

    /// Most words that fit the two bytes a moment's code has in a [Part].
    public static final int MOST = Character.MAX_VALUE;

    private final ConcurrentHashMap<String, Integer> codes = new ConcurrentHashMap<>();
    private volatile String[] words = new String[16];
    private volatile int size;

    /// An empty dictionary.
    public Dictionary() {}

    /// A dictionary of the given words, coded from 0 in this order.
    ///
    /// @throws IllegalArgumentException if a word occurs twice
    public static Dictionary of(List<String> words) {
        var dictionary = new Dictionary();
        words.forEach(dictionary::code);
        if (dictionary.size() != words.size()) {
            throw new IllegalArgumentException("A word occurs twice in " + words);
        }
        return dictionary;
    }

    /// A dictionary whose code 0 is the empty word, which stands for "not known".
    public static Dictionary withBlank() {
        return of(List.of(""));
    }

    /// The code of the word, which is added if it is new.
    public int code(String word) {
        Integer known = codes.get(word);
        return known != null ? known : add(word);
    }

    /// The code of the word, if it is known.
    public OptionalInt findCode(String word) {
        Integer known = codes.get(word);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /// The word of the code.
    ///
    /// @throws IndexOutOfBoundsException if no word has this code
    public String word(int code) {
        if (code < 0 || code >= size) {
            throw new IndexOutOfBoundsException("Code " + code + " is not one of " + size + " words");
        }
        return words[code];
    }

    /// Number of words.
    public int size() {
        return size;
    }

    /// All words in the order of their codes.
    public List<String> words() {
        int known = size; // before the words, which another thread may exchange for longer ones
        return List.of(Arrays.copyOf(words, known));
    }

    /// Takes over the other dictionary's words.
    ///
    /// @return for each code of the other dictionary its code here
    public int[] merge(Dictionary other) {
        int[] codesHere = new int[other.size()];
        for (int code = 0; code < codesHere.length; code++) {
            codesHere[code] = code(other.word(code));
        }
        return codesHere;
    }

    /// Whether every word has the same code in the other dictionary.
    boolean isBeginningOf(Dictionary other) {
        List<String> mine = words();
        List<String> theirs = other.words();
        return mine.size() <= theirs.size() && theirs.subList(0, mine.size()).equals(mine);
    }

    private synchronized int add(String word) {
        Integer known = codes.get(word);
        if (known != null) {
            return known;
        }
        int code = size;
        if (code == words.length) {
            words = Arrays.copyOf(words, 2 * code);
        }
        words[code] = word;
        size = code + 1;
        codes.put(word, code);
        return code;
    }
}
