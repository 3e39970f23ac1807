package org.touchstone.app.platform.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One text of the product in one language, with its places for names and numbers.
///
/// It is written as in ICU messages, as far as needed: `{name}`, and `{n, plural, one {# person} other {# people}}`,
/// where `#` is the number itself.
///
/// @param pieces in the order in which they are read
record Text(List<Piece> pieces) {

    private static final Pattern NAME = Pattern.compile("[a-z]+");

    /// A stretch of a text.
    sealed interface Piece {

        /// Words that stay as they are.
        record Plain(String words) implements Piece {}

        /// The place of a value.
        record Slot(String name) implements Piece {}

        /// The place of the number that chose this form.
        record Count(String name) implements Piece {}

        /// A form for each kind of number.
        record Choice(String name, Map<Plural, Text> forms) implements Piece {}
    }

    /// Reads a text.
    ///
    /// @throws IllegalArgumentException if a brace is not closed or a form is unknown
    static Text of(String written) {
        return new Reader(written).text("");
    }

    /// The names of its places.
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Plain _ -> {}
                case Piece.Slot(String name) -> names.add(name);
                case Piece.Count(String name) -> names.add(name);
                case Piece.Choice(String name, var forms) -> {
                    names.add(name);
                    forms.values().forEach(form -> names.addAll(form.names()));
                }
            }
        }
        return names;
    }

    private static final class Reader {

        private final String written;
        private int at;

        Reader(String written) {
            this.written = written;
        }

        /// Reads up to the end, or inside a form up to its closing brace.
        ///
        /// @param counted the number that chose the form; empty outside of one
        Text text(String counted) {
            List<Piece> pieces = new ArrayList<>();
            var plain = new StringBuilder();
            while (at < written.length() && written.charAt(at) != '}') {
                char next = written.charAt(at++);
                if (next == '{' || (next == '#' && !counted.isEmpty())) {
                    pieces.add(new Piece.Plain(plain.toString()));
                    plain.setLength(0);
                    pieces.add(next == '#' ? new Piece.Count(counted) : place());
                } else {
                    plain.append(next);
                }
            }
            if (counted.isEmpty() && at < written.length()) {
                throw broken("a '}' without its '{'");
            }
            pieces.add(new Piece.Plain(plain.toString()));
            return new Text(List.copyOf(pieces));
        }

        private Piece place() {
            String name = upTo(",}").strip();
            if (!NAME.matcher(name).matches()) {
                throw broken("a place has a name of small letters, not '" + name + "'");
            }
            if (written.charAt(at) == '}') {
                at++;
                return new Piece.Slot(name);
            }
            at++;
            String kind = upTo(",").strip();
            if (!kind.equals("plural")) {
                throw broken("'plural' expected, but found '" + kind + "'");
            }
            at++;
            return new Piece.Choice(name, forms(name));
        }

        private Map<Plural, Text> forms(String name) {
            Map<Plural, Text> forms = new EnumMap<>(Plural.class);
            while (true) {
                String word = upTo("{}").strip();
                if (written.charAt(at++) == '}') {
                    return forms;
                }
                Plural form = Stream.of(Plural.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> broken("no form of a number is called '" + word + "'"));
                forms.put(form, text(name));
                at++;
            }
        }

        private String upTo(String ends) {
            int from = at;
            while (at < written.length() && ends.indexOf(written.charAt(at)) < 0) {
                at++;
            }
            if (at == written.length()) {
                throw broken("a '{' without its '}'");
            }
            return written.substring(from, at);
        }

        private IllegalArgumentException broken(String why) {
            return new IllegalArgumentException("The text \"" + written + "\" cannot be read: " + why + ".");
        }
    }
}
