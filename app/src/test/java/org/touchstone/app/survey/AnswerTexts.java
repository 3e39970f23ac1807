package org.touchstone.app.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.read.AnswersMappingFile;
import org.touchstone.core.survey.read.AnswersOptions;
import org.touchstone.core.survey.read.AnswersReader;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Answers for tests, and answers as text to be compared to the last bit.
public final class AnswerTexts {

    private AnswerTexts() {}

    /// Answers of respondents of these numbers, the first of them satisfied as their number says, modulo five.
    public static ImportedAnswers read(Path folder, int from, int to) {
        var rows = new StringBuilder("answer,journey,branch,answered_at,overall,rate_wait,comment\n");
        for (int i = from; i < to; i++) {
            rows.append("A%04d,J%d,%s,2026-03-07 09:%02d:00,%d,%s,%s\n"
                    .formatted(
                            i,
                            i,
                            i % 2 == 0 ? "north" : "south",
                            i % 60,
                            1 + i % 5,
                            i % 3 == 0 ? "" : "4",
                            "said " + i));
        }
        return read(folder, rows.toString());
    }

    /// The answers of a table.
    public static ImportedAnswers read(Path folder, String table) {
        try {
            Path file = Files.createDirectories(folder).resolve("answers.csv");
            Files.writeString(file, table);
            return AnswersReader.read(List.of(file), AnswersOptions.usual(ZoneOffset.UTC))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The answers of a file, understood as a mapping file says.
    public static ImportedAnswers read(Path file, Path mapping) {
        return AnswersReader.read(
                        List.of(file),
                        AnswersOptions.usual(ZoneOffset.UTC)
                                .with(AnswersMappingFile.read(mapping).orThrow()))
                .orThrow();
    }

    /// Everything that is known of them.
    public static String told(NamedAnswers named) {
        return String.join("\n", named.names()) + "\n" + told(named.answers());
    }

    /// Everything that is known of them, but the names of the respondents.
    public static String told(Answers answers) {
        var told = new StringBuilder(answers.questions().toString()).append('\n');
        for (int r = 0; r < answers.respondents(); r++) {
            told.append(List.of(
                            answers.journey(r),
                            answers.branch(r),
                            answers.channel(r),
                            answers.segment(r),
                            answers.language(r),
                            answers.mode(r)))
                    .append(answers.dated(r) ? answers.answeredMicros(r) : "undated")
                    .append(answers.weight(r));
            for (int q = 0; q < answers.questions().size(); q++) {
                Presence presence = answers.presence(r, q);
                told.append(presence).append(presence == Presence.GIVEN ? answers.value(r, q) : "");
            }
            told.append('\n');
        }
        return told.toString();
    }
}
