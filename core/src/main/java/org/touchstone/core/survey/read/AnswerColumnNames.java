package org.touchstone.core.survey.read;

import java.util.List;
import java.util.Map;

/// Names that columns of answers have in exports of other systems, by role, the surest first.
final class AnswerColumnNames {

    private static final Map<AnswerRole, List<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    AnswerRole.RESPONDENT,
                    List.of(
                            "respondent",
                            "respondent id",
                            "response id",
                            "responseid",
                            "submission id",
                            "answer id",
                            "answer",
                            "respnum",
                            "interview",
                            "interview id",
                            "participant",
                            "response",
                            "submission",
                            "id")),
            Map.entry(
                    AnswerRole.JOURNEY,
                    List.of("journey", "journey id", "visit", "visit id", "case id", "case", "ticket", "ticket id")),
            Map.entry(
                    AnswerRole.BRANCH,
                    List.of(
                            "branch",
                            "branch id",
                            "location",
                            "store",
                            "site",
                            "office",
                            "sucursal",
                            "sucursala",
                            "филиал",
                            "отделение")),
            Map.entry(AnswerRole.CHANNEL, List.of("channel", "canal", "канал")),
            Map.entry(
                    AnswerRole.SEGMENT, List.of("segment", "customer segment", "customer type", "segmento", "сегмент")),
            Map.entry(
                    AnswerRole.LANGUAGE,
                    List.of("language", "lang", "startlanguage", "user language", "idioma", "limba", "язык")),
            Map.entry(AnswerRole.MODE, List.of("mode", "survey mode", "collector", "modo", "mod")),
            Map.entry(
                    AnswerRole.WHEN,
                    List.of(
                            "answered at",
                            "answered",
                            "submitted at",
                            "submitted",
                            "submitdate",
                            "collected at",
                            "completed at",
                            "recorded date",
                            "end date",
                            "enddate",
                            "datestamp",
                            "timestamp",
                            "created at",
                            "date",
                            "time",
                            "fecha",
                            "data",
                            "дата")),
            Map.entry(AnswerRole.WEIGHT, List.of("weight", "weights", "peso", "pondere", "вес")),
            Map.entry(
                    AnswerRole.QUESTION,
                    List.of(
                            "question",
                            "question id",
                            "question code",
                            "field",
                            "field id",
                            "pregunta",
                            "întrebare",
                            "вопрос")),
            Map.entry(
                    AnswerRole.VALUE,
                    List.of("value", "answer value", "answer", "response", "score", "valor", "valoare", "ответ")));

    private AnswerColumnNames() {}

    /// How well the name fits the role: 0 not at all, more is better.
    ///
    /// @param normal the name in lower case, words apart by one blank
    static int fit(AnswerRole role, String normal) {
        int place = KNOWN.getOrDefault(role, List.of()).indexOf(normal);
        return place < 0 ? 0 : 100 - place;
    }
}
