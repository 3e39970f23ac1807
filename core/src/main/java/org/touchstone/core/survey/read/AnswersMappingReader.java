package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.KeyedFile;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.FormReader;

/// Reads the tree of a mapping file for answers. What it returns is whole only if there was no problem.
final class AnswersMappingReader {

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("answers", "separator", "encoding", "zone", "times", "scale", "kano", "questions"),
                    Stream.of(AnswerRole.values()).map(AnswerRole::word))
            .toList();

    /// How a whole file is read.
    static final KeyedFile<AnswersMapping> FILE = new KeyedFile<>(
            "the mapping",
            KEYS,
            "a mapping of answers: keys such as answers, respondent and questions, each with its value",
            "Write at least \"answers: wide\", or go without a mapping file.",
            "Compare the file with the reference.",
            (fields, problems) -> new AnswersMappingReader(problems).read(fields));

    private final Problems problems;
    private final Values values;
    private final FormReader form;
    private final QuestionReader questions;

    private AnswersMappingReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.form = new FormReader(problems);
        this.questions = new QuestionReader(problems);
    }

    private @Nullable AnswersMapping read(Fields fields) {
        Shape shape = fields.need(
                "answers",
                node -> values.oneOf(node, "the shape of the answers", Shape.class),
                "wide where a row is a respondent, long where a row is one answer, such as answers: wide");
        return new AnswersMapping(
                shape,
                fields.get("separator", form::separator),
                fields.get("encoding", form::encoding),
                fields.get("zone", form::zone),
                fields.get("times", form::times),
                columns(fields, shape),
                fields.get("scale", questions.scales()::scale, AnswerCodes.UNSAID),
                fields.get("kano", questions.scales()::scale, AnswerCodes.UNSAID),
                distinct(fields.getList("questions", questions::read)));
    }

    private Map<AnswerRole, List<String>> columns(Fields fields, @Nullable Shape shape) {
        Map<AnswerRole, List<String>> columns = new EnumMap<>(AnswerRole.class);
        for (AnswerRole role : AnswerRole.values()) {
            String what = "the " + role.word() + " column";
            List<String> names = fields.getList(role.word(), item -> values.words(item, what));
            YamlNode node = fields.find(role.word()).orElse(null);
            boolean none = node instanceof YamlNode.Items items && items.items().isEmpty();
            if (none) {
                columns.put(role, List.of());
            }
            if (names.isEmpty() || node == null) {
                continue;
            }
            if (names.size() > 1 && role != AnswerRole.RESPONDENT) {
                values.wrong(node, what, "one name; only respondent may have several", "Keep one of the columns.");
            } else if (role.isOfLong() && shape == Shape.WIDE) {
                problems.add(
                        node.place(),
                        "answers are wide and have a " + role.word() + " column",
                        "answers: long, where a row is one answer",
                        "Write answers: long, or leave " + role.word() + " out.");
            } else {
                columns.put(role, names);
            }
        }
        return columns;
    }

    private List<MappedQuestion> distinct(List<MappedQuestion> read) {
        List<MappedQuestion> distinct = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (MappedQuestion question : read) {
            if (codes.add(question.column())) {
                distinct.add(question);
            } else {
                problems.add(
                        questions.place(question.column()),
                        "the question '" + question.column() + "' stands twice",
                        "each question once",
                        "Keep one of the two.");
            }
        }
        return distinct;
    }
}
