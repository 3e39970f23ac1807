package org.touchstone.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
/// there; what is absent is `null`. The same findings give the same bytes.
final class FindingsFile {

    private FindingsFile() {}

    /// The file, in UTF-8.
    ///
    /// Written piece by piece: what maps whole objects would cost every command half a second to start.
    static byte[] bytes(Findings findings) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json =
                JsonFactory.builder().build().createGenerator(new Layout(), bytes, JsonEncoding.UTF8)) {
            write(json, findings);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /// Reads a file that was written by [#bytes].
    static Reading<Findings> read(Path file) {
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

    private static Reading<Findings> bad(Path file, int line, int column, String found) {
        return new Reading.Bad<>(List.of(new Problem(
                String.valueOf(file.getFileName()),
                line,
                column,
                found,
                "the findings of an analysis, as this version writes them",
                "Make them anew: ./touchstone analyze … --out " + file.toAbsolutePath().getParent() + ".")));
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Enum<?> choice -> json.writeString(choice.name());
            case Instant instant -> json.writeString(instant.toString());
            case LocalDate day -> json.writeString(day.toString());
            case List<?> list -> writeList(json, list);
            case Map<?, ?> map -> writeMap(json, map);
            case Record parts -> writeRecord(json, parts);
            default -> throw new IllegalArgumentException("No form in JSON for " + value.getClass());
        }
    }

    private static void writeList(JsonGenerator json, List<?> list) {
        json.writeStartArray();
        list.forEach(one -> write(json, one));
        json.writeEndArray();
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        json.writeStartObject();
        sorted.forEach((key, value) -> {
            json.writeName(key);
            write(json, value);
        });
        json.writeEndObject();
    }

    private static void writeRecord(JsonGenerator json, Record parts) {
        json.writeStartObject();
        for (RecordComponent part : parts.getClass().getRecordComponents()) {
            json.writeName(part.getName());
            write(json, value(part, parts));
        }
        json.writeEndObject();
    }

    private static @Nullable Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record lets its parts be read", e);
        }
    }

    /// Two spaces a level and `\n`, on every system.
    private static final class Layout extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
