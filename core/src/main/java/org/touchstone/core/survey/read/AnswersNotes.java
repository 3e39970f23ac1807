package org.touchstone.core.survey.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;

/// What a careful reader of the answers must know, in plain words.
final class AnswersNotes {

    private final List<String> notes = new ArrayList<>();

    void add(String note) {
        notes.add(note);
    }

    List<String> list() {
        return notes;
    }

    void encoding(String file, Charset charset, boolean stated) {
        if (!stated && !charset.name().startsWith("UTF")) {
            notes.add(file + ": the text is not UTF-8 and was read as " + charset.name()
                    + ". If letters look wrong, say the encoding in a mapping file.");
        }
    }

    void damage(String file, @Nullable String damage, long at, long rows) {
        if (damage != null) {
            notes.add(file + ": " + damage + " at byte " + at + "; what came before it was read (" + rows
                    + " rows). Get the whole file and read it again.");
        }
    }

    void conflicts(long rows) {
        if (rows > 0) {
            notes.add(rows + " rows name a respondent who says something else in another row. None of them was used,"
                    + " since it is not known which holds. If the column names the customer and not one set of"
                    + " answers, name a list of columns in a mapping, such as respondent: [customer, date].");
        }
    }

    void leftOut(long rows) {
        if (rows > 0) {
            notes.add(rows + " rows answer questions that are not mapped, and were left out.");
        }
    }

    void ambiguous(long times) {
        if (times > 0) {
            notes.add(times + " times fall into the hour that the clocks repeat in autumn; the earlier one was taken.");
        }
    }

    void cells(CellCounts cells) {
        if (cells.quarantined() > 0) {
            notes.add(cells.quarantined() + " of " + cells.cells()
                    + " answers could not be read and count as not answered; the rest of their rows was used.");
        }
    }

    /// Notes questions that nobody was asked, and scales that seem to be coded one too high.
    ///
    /// @param oneAbove places of questions that were answered with the code one above their scale
    void scales(Answers answers, List<MappedQuestion> mapped, Set<Integer> oneAbove) {
        for (int q = 0; q < answers.questions().size(); q++) {
            Question question = answers.questions().get(q);
            if (answers.count(q, Presence.NOT_ASKED) == answers.respondents()) {
                notes.add("nobody was asked '" + question.code() + "'.");
            }
            boolean recommend = question.asks() == Asks.RECOMMEND;
            boolean fromZero = question.scale().min() == 0;
            boolean shifted = mapped.get(q).codes().codedFrom() != null;
            if (fromZero && !shifted && oneAbove.contains(q) && !isGiven(answers, q, 0)) {
                note(question, question.scale().max());
            } else if (recommend
                    && question.scale().min() == 1
                    && question.scale().max() == 11) {
                note(question, 10);
            }
        }
    }

    private void note(Question question, double max) {
        notes.add("'" + question.code() + "' is answered with 1 to " + AnswerDecoder.plain(max + 1)
                + " and never with 0: it seems to be a scale from 0 to " + AnswerDecoder.plain(max)
                + " that is coded from 1, so that every answer reads one point too high. If so, write scale: {min: 0,"
                + " max: " + AnswerDecoder.plain(max) + ", coded from: 1} in a mapping.");
    }

    private static boolean isGiven(Answers answers, int q, double points) {
        for (int r = 0; r < answers.respondents(); r++) {
            if (answers.presence(r, q) == Presence.GIVEN && answers.value(r, q) == points) {
                return true;
            }
        }
        return false;
    }
}
