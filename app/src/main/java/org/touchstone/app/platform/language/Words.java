package org.touchstone.app.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// All texts of the workbench in one language, its numbers and its dates. Immutable.
public final class Words {

    private static final Map<Language, Words> ALL = load();

    private final Language language;
    private final Map<String, Text> texts;

    private Words(Language language, Map<String, Text> texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The texts of a language.
    public static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return words;
    }

    /// The language of these texts.
    public Language language() {
        return language;
    }

    /// Every key there is.
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /// A text without places.
    ///
    /// @throws IllegalArgumentException if there is no such text
    public String say(String key) {
        return say(new Saying(key, Map.of()));
    }

    /// A text with one place.
    public String say(String key, String name, Object value) {
        return say(new Saying(key, Map.of(name, value)));
    }

    /// A text with its values. Numbers and days are written as the language writes them; numbers choose the form of
    /// their noun.
    ///
    /// @throws IllegalArgumentException if there is no such text, or a place has no value
    public String say(Saying saying) {
        var said = new StringBuilder();
        write(text(saying.key()), saying, said);
        return said.toString();
    }

    /// A number as the language writes it.
    public String number(Number number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        if (number instanceof BigDecimal decimal) {
            format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
            format.setMaximumFractionDigits(Math.max(0, decimal.scale()));
        }
        return format.format(number);
    }

    /// A day and the time of day.
    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(zone)
                .format(instant);
    }

    /// A day.
    public String day(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(zone)
                .format(instant);
    }

    /// A day of the calendar.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    Text text(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text '" + key + "' in " + language.code() + ".properties.");
        }
        return text;
    }

    private void write(Text text, Saying saying, StringBuilder said) {
        for (Text.Piece piece : text.pieces()) {
            switch (piece) {
                case Text.Piece.Plain(String words) -> said.append(words);
                case Text.Piece.Slot(String name) -> said.append(shown(value(name, saying)));
                case Text.Piece.Count(String name) -> said.append(shown(value(name, saying)));
                case Text.Piece.Choice(String name, Map<Plural, Text> forms) ->
                    write(form(forms, value(name, saying)), saying, said);
            }
        }
    }

    private Text form(Map<Plural, Text> forms, Object number) {
        Text form = forms.get(Plural.of(language, new BigDecimal(number.toString())));
        Text chosen = form == null ? forms.get(Plural.OTHER) : form;
        if (chosen == null) {
            throw new IllegalArgumentException("A text in " + language.code() + " lacks its form 'other'.");
        }
        return chosen;
    }

    private String shown(Object value) {
        return switch (value) {
            case Number number -> number(number);
            case LocalDate day -> day(day);
            default -> value.toString();
        };
    }

    private static Object value(String name, Saying saying) {
        Object value = saying.values().get(name);
        if (value == null) {
            throw new IllegalArgumentException("The text '" + saying.key() + "' needs a value for '" + name + "'.");
        }
        return value;
    }

    private static Map<Language, Words> load() {
        Map<Language, Words> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Text> texts = new HashMap<>();
            properties(language).forEach((key, text) -> texts.put(key.toString(), Text.of(text.toString())));
            all.put(language, new Words(language, Map.copyOf(texts)));
        }
        return all;
    }

    private static Properties properties(Language language) {
        String path = "/texts/" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The texts " + path + " are not in the jar");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
