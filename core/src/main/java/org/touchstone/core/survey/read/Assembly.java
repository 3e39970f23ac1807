package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.table.ByteWords;

/// Makes answers of the rows that are used: a respondent after the other, in the order of their names.
final class Assembly {

    private final Intake intake;
    private final Fates fates;
    private final List<Question> questions;
    private final AnswersBuilder builder;
    private final String[][] words;
    private final List<String> names = new ArrayList<>();
    private final long[] counts = new long[Presence.values().length];
    private long quarantined;

    private Assembly(Intake intake, Fates fates, List<Question> questions) {
        this.intake = intake;
        this.fates = fates;
        this.questions = questions;
        this.builder = new AnswersBuilder(questions);
        this.words = Arrays.stream(intake.attributeWords).map(Assembly::texts).toArray(String[][]::new);
    }

    /// Answers, the names of who gave them, and what became of their cells.
    record Assembled(Answers answers, List<String> names, CellCounts cells) {}

    static Assembled of(Intake intake, Fates fates, List<Question> questions) {
        var assembly = new Assembly(intake, fates, questions);
        return assembly.assemble();
    }

    private static String[] texts(ByteWords words) {
        String[] texts = new String[words.size()];
        for (int code = 0; code < texts.length; code++) {
            texts[code] = words.word(code);
        }
        return texts;
    }

    private Assembled assemble() {
        List<int[]> groups = new ArrayList<>();
        int[] rows = byRespondent(groups);
        for (int[] group : groups) {
            add(rows, group[0], group[1]);
        }
        for (int row = 0; row < intake.size; row++) {
            if (intake.respondents[row] == Intake.NAMELESS) {
                add(new int[] {row}, 0, 1);
            }
        }
        Answers answers = builder.build();
        long cells = (long) answers.respondents() * questions.size();
        return new Assembled(
                answers,
                names,
                new CellCounts(
                        cells,
                        count(Presence.GIVEN),
                        count(Presence.NOT_VISITED),
                        count(Presence.NOT_ASKED),
                        count(Presence.NOT_ANSWERED),
                        quarantined));
    }

    /// The used rows that name a respondent, those of one respondent together, respondents in the order of their names.
    ///
    /// @param groups receives for each respondent the place of the first row and the one after the last
    private int[] byRespondent(List<int[]> groups) {
        int respondents = intake.respondentWords.size();
        int[] firsts = new int[respondents + 1];
        for (int row = 0; row < intake.size; row++) {
            if (isNamed(row)) {
                firsts[intake.respondents[row] + 1]++;
            }
        }
        for (int code = 0; code < respondents; code++) {
            firsts[code + 1] += firsts[code];
        }
        int[] next = firsts.clone();
        int[] rows = new int[firsts[respondents]];
        for (int row = 0; row < intake.size; row++) {
            if (isNamed(row)) {
                rows[next[intake.respondents[row]]++] = row;
            }
        }
        for (int code : inOrderOfNames(intake.respondentWords)) {
            if (firsts[code] < firsts[code + 1]) {
                groups.add(new int[] {firsts[code], firsts[code + 1]});
            }
        }
        return rows;
    }

    private boolean isNamed(int row) {
        return intake.respondents[row] != Intake.NAMELESS && fates.isUsed(row);
    }

    private static Integer[] inOrderOfNames(ByteWords names) {
        Integer[] codes = new Integer[names.size()];
        Arrays.setAll(codes, code -> code);
        byte[] bytes = names.bytes();
        Arrays.sort(
                codes,
                (a, b) -> Arrays.compareUnsigned(bytes, names.from(a), names.to(a), bytes, names.from(b), names.to(b)));
        return codes;
    }

    /// Adds a respondent, whose rows agree on everything but the time, of which the latest is taken.
    private void add(int[] rows, int from, int to) {
        builder.respondent();
        int name = intake.respondents[rows[from]];
        names.add(name == Intake.NAMELESS ? "" : intake.respondentWords.word(name));
        long time = AnswersBlock.UNDATED;
        int[] said = new int[words.length];
        for (int i = from; i < to; i++) {
            time = Math.max(time, intake.times[rows[i]]);
            for (int a = 0; a < said.length; a++) {
                said[a] = said[a] == 0 ? intake.attributes[a][rows[i]] : said[a];
            }
        }
        builder.weight(intake.weights[rows[from]])
                .journey(words[0][said[0]])
                .branch(words[1][said[1]])
                .channel(words[2][said[2]])
                .segment(words[3][said[3]])
                .language(words[4][said[4]])
                .mode(words[5][said[5]]);
        if (time != AnswersBlock.UNDATED) {
            builder.answered(time);
        }
        for (int slot = 0; slot < questions.size(); slot++) {
            answer(slot, cell(rows, from, to, slot));
        }
    }

    private Cell cell(int[] rows, int from, int to, int slot) {
        Cell cell = intake.cell(rows[from], slot);
        for (int i = from + 1; i < to && cell.equals(Cell.NOT_ASKED); i++) {
            cell = intake.cell(rows[i], slot);
        }
        return cell;
    }

    private void answer(int slot, Cell cell) {
        if (cell.isUnreadable()) {
            quarantined++;
        } else {
            counts[index(cell.presence())]++;
        }
        if (cell.presence() == Presence.GIVEN) {
            builder.give(slot, cell.points());
        } else {
            builder.absent(slot, cell.presence());
        }
    }

    private long count(Presence presence) {
        return counts[index(presence)];
    }

    private static int index(Presence presence) {
        return switch (presence) {
            case GIVEN -> 0;
            case NOT_VISITED -> 1;
            case NOT_ASKED -> 2;
            case NOT_ANSWERED -> 3;
        };
    }
}
