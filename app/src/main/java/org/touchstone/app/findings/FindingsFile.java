package org.touchstone.app.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Findings as JSON; docs/reference/findings.md lists the keys.
///
/// The keys are the names of the components of [Findings] and of the records in it, in their order. Every key is always
/// there; what is absent is `null`. The same findings give the same bytes. Figures have six significant digits, which
/// is finer than any of their intervals; what was written once is read again and written alike.
public final class FindingsFile {

    private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /// From here on a figure is written as a whole number, so that a long time keeps its seconds.
    private static final double WHOLE_MIN = 1e6;

    private FindingsFile() {}

    /// The file, in UTF-8.
    ///
    /// Written piece by piece: what maps whole objects would cost every command half a second to start.
    public static byte[] bytes(Findings findings) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var layout = new Layout();
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(layout, bytes, JsonEncoding.UTF8)) {
            new Writing(json, layout.breaks).write(findings);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /// Reads a file that was written by [#bytes].
    public static Reading<Findings> read(Path file) {
        try {
            return new Reading.Good<>(JsonMapper.builder().build().readValue(Files.readAllBytes(file), Findings.class));
        } catch (JacksonException e) {
            var place = e.getLocation();
            return bad(
                    file,
                    place == null ? 0 : Math.max(0, place.getLineNr()),
                    place == null ? 0 : Math.max(0, place.getColumnNr()),
                    "something that is no findings (" + e.getOriginalMessage() + ")");
        } catch (IOException e) {
            return bad(file, 0, 0, "the file cannot be read (" + e.getMessage() + ")");
        }
    }

    /// Reads what was written by [#bytes] and kept elsewhere; empty where a program of another version wrote it, whose
    /// findings had other parts.
    static Optional<Findings> find(String written) {
        try {
            return Optional.of(JsonMapper.builder().build().readValue(written, Findings.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Reading<Findings> bad(Path file, int line, int column, String found) {
        return new Reading.Bad<>(List.of(new Problem(
                String.valueOf(file.getFileName()),
                line,
                column,
                found,
                "the findings of an analysis, as this version writes them",
                "Make them anew: ./touchstone analyze … --out "
                        + file.toAbsolutePath().getParent() + ".")));
    }

    /// The figure with six significant digits.
    public static double rounded(double figure) {
        return Math.abs(figure) >= WHOLE_MIN
                ? Math.rint(figure)
                : BigDecimal.valueOf(figure).round(SIX_DIGITS).doubleValue();
    }

    /// One file being written.
    private record Writing(JsonGenerator json, Breaks breaks) {

        void write(@Nullable Object value) {
            switch (value) {
                case null -> json.writeNull();
                case String text -> json.writeString(text);
                case Boolean truth -> json.writeBoolean(truth);
                case Integer number -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Double number -> json.writeNumber(rounded(number));
                case Enum<?> choice -> json.writeString(choice.name());
                case Instant instant -> json.writeString(instant.toString());
                case LocalDate day -> json.writeString(day.toString());
                case List<?> list -> writeList(list);
                case Map<?, ?> map -> writeMap(map);
                case Record parts -> writeRecord(parts);
                default -> throw new IllegalArgumentException("No form in JSON for " + value.getClass());
            }
        }

        private void writeList(List<?> list) {
            json.writeStartArray();
            boolean outer = breaks.line(list.stream().noneMatch(Record.class::isInstance));
            list.forEach(this::write);
            json.writeEndArray();
            breaks.line(outer);
        }

        private void writeMap(Map<?, ?> map) {
            var sorted = new TreeMap<String, @Nullable Object>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
            json.writeStartObject();
            sorted.forEach((key, value) -> {
                json.writeName(key);
                write(value);
            });
            json.writeEndObject();
        }

        private void writeRecord(Record parts) {
            RecordComponent[] components = parts.getClass().getRecordComponents();
            json.writeStartObject();
            boolean outer = breaks.line(isLeaf(parts, components));
            for (RecordComponent part : components) {
                json.writeName(part.getName());
                write(value(part, parts));
            }
            json.writeEndObject();
            breaks.line(outer);
        }

        /// Whether nothing in it has parts of its own, so that it is read at a glance on one line.
        private static boolean isLeaf(Record parts, RecordComponent[] components) {
            return Arrays.stream(components)
                    .map(part -> value(part, parts))
                    .noneMatch(value -> value instanceof Record
                            || value instanceof Map<?, ?>
                            || (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)));
        }

        private static @Nullable Object value(RecordComponent part, Record of) {
            try {
                return part.getAccessor().invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A public record lets its parts be read", e);
            }
        }
    }

    /// Two spaces a level and `\n`, on every system; what has no parts of its own stays on one line.
    private static final class Layout extends ObjectWriteContext.Base {

        private final Breaks breaks = new Breaks();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(breaks).withArrayIndenter(breaks);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /// Breaks lines, or does not.
    @SuppressWarnings("serial") // never stored itself
    private static final class Breaks extends DefaultIndenter {

        private static final long serialVersionUID = 1;

        private boolean onOneLine;

        Breaks() {
            super("  ", "\n");
        }

        /// Says whether what comes stays on one line. Returns what held before.
        boolean line(boolean one) {
            boolean before = onOneLine;
            onOneLine = one;
            return before;
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) {
            if (onOneLine) {
                json.writeRaw(' ');
            } else {
                super.writeIndentation(json, level);
            }
        }
    }
}
