package org.touchstone.core.evidence.description;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;

/// The answers to one rating, row by row, read once. Neither its points nor its rows may be written to.
final class RatedColumn {

    /// The better the higher, whichever way the scale runs; 0 where there is no answer.
    final double[] points;

    private final Map<Presence, BitSet> rows = new EnumMap<>(Presence.class);

    /// @param respondents row of each customer among the answers
    /// @param place of the question
    RatedColumn(Answers answers, int[] respondents, int place) {
        points = new double[respondents.length];
        for (Presence presence : Presence.values()) {
            rows.put(presence, new BitSet(respondents.length));
        }
        Scale scale = answers.questions().get(place).scale();
        for (int row = 0; row < respondents.length; row++) {
            Presence presence = answers.presence(respondents[row], place);
            having(presence).set(row);
            if (presence == Presence.GIVEN) {
                points[row] = upwards(scale, answers.value(respondents[row], place));
            }
        }
    }

    /// Rows that have this presence.
    BitSet having(Presence presence) {
        return rows.getOrDefault(presence, new BitSet());
    }

    static double upwards(Scale scale, double answer) {
        return scale.higherIsBetter() ? answer : scale.min() + scale.max() - answer;
    }
}
