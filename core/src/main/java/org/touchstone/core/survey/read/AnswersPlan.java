package org.touchstone.core.survey.read;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.TimeForm;

/// How the rows of one file are to be read: every role has its column, and everything open was decided.
///
/// @param file name of the file, for messages
/// @param columnNames names of the columns in their order
/// @param columns for each role that has a column the index of that
/// @param respondentColumns indexes of the columns that together name the respondent; none when nothing does
record AnswersPlan(
        String file,
        Shape shape,
        byte separator,
        TimeForm times,
        ZoneId zone,
        List<String> columnNames,
        Map<AnswerRole, Integer> columns,
        List<Integer> respondentColumns,
        List<AskedColumn> asked,
        Limits limits) {

    /// Index of the role's column, or -1.
    int column(AnswerRole role) {
        return columns.getOrDefault(role, -1);
    }

    /// Which column was taken as what, for a person.
    Map<String, String> describe() {
        var described = new LinkedHashMap<String, String>();
        for (AnswerRole role : AnswerRole.values()) {
            if (column(role) >= 0) {
                described.put(role.word(), columnNames.get(column(role)));
            }
        }
        if (!respondentColumns.isEmpty()) {
            List<String> names =
                    respondentColumns.stream().map(columnNames::get).toList();
            described.put(AnswerRole.RESPONDENT.word(), String.join("/", names));
        }
        described.put("answers", shape == Shape.WIDE ? "wide" : "long");
        described.put(
                "questions",
                String.join(", ", asked.stream().map(AskedColumn::name).toList()));
        if (column(AnswerRole.WHEN) >= 0) {
            described.put("times", times.word());
            described.put("zone", zone.getId());
        }
        return described;
    }
}
