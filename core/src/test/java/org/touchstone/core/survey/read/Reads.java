package org.touchstone.core.survey.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.touchstone.core.file.Problem;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;

/// Short ways for tests to read answers.
final class Reads {

    static final AnswersOptions PLAIN = new AnswersOptions(
            AnswersMapping.GUESSED, null, ZoneId.of("Europe/Bucharest"), Limits.USUAL, 1, Progress.NONE, Mends.NONE);

    private Reads() {}

    static AnswersMapping mapping(String yaml) {
        return AnswersMappingFile.read("answers.yaml", yaml).orThrow();
    }

    static ImportedAnswers guessed(Path folder, String... lines) {
        return of(PLAIN, folder, utf8(lines));
    }

    static ImportedAnswers mapped(String yaml, Path folder, String... lines) {
        return of(PLAIN.with(mapping(yaml)), folder, utf8(lines));
    }

    static ImportedAnswers of(AnswersOptions options, Path folder, byte[]... tables) {
        return AnswersReader.read(files(folder, tables), options).orThrow();
    }

    static List<Problem> problems(AnswersOptions options, Path folder, String... lines) {
        return AnswersReader.read(files(folder, utf8(lines)), options).problems();
    }

    static byte[] utf8(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static ImportedAnswers of(AnswersOptions options, Path file) {
        return AnswersReader.read(List.of(file), options).orThrow();
    }

    static List<Path> files(Path folder, byte[]... tables) {
        List<Path> files = new ArrayList<>();
        for (byte[] table : tables) {
            try {
                Path file = folder.resolve("answers-" + files.size() + ".csv");
                Files.deleteIfExists(file);
                Files.write(file, table);
                files.add(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// The answers to one question as words: points, or which silence.
    static List<String> said(ImportedAnswers read, String question) {
        Answers answers = read.answers();
        int q = answers.place(question);
        List<String> said = new ArrayList<>();
        for (int r = 0; r < answers.respondents(); r++) {
            Presence presence = answers.presence(r, q);
            said.add(presence == Presence.GIVEN ? String.valueOf(answers.value(r, q)) : presence.name());
        }
        return said;
    }
}
