package org.touchstone.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;

/// Lays answers beside journeys: who answered becomes a case, with what the log and the questions of fact tell of it;
/// all journeys become a census.
///
/// Reads the log once, on all cores. An answer is linked to the journey of the same name.
public final class EvidenceReader {

    private static final int[] NOBODY = {};

    private final Answers answers;
    private final List<Watched> watched;
    private final Slicing slicing;
    private final Map<String, int[]> respondents = new HashMap<>();
    // by respondent
    private final @Nullable Cell[] cells;
    private final boolean[] left;
    private final boolean[] missed;
    private final Lived[][] lived;

    private EvidenceReader(Answers answers, List<Watched> watched, Slicing slicing) {
        this.answers = answers;
        this.watched = watched;
        this.slicing = slicing;
        int size = answers.respondents();
        cells = new Cell[size];
        left = new boolean[size];
        missed = new boolean[size];
        lived = new Lived[size][];
        for (int r = 0; r < size; r++) {
            String journey = answers.journey(r);
            if (!journey.isEmpty()) {
                int[] before = respondents.getOrDefault(journey, NOBODY);
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = r;
                respondents.put(journey, more);
            }
        }
    }

    /// The question whose answer stands for the whole service: how satisfied, otherwise how likely to recommend.
    public static OptionalInt overall(Answers answers) {
        return answers.places(Asks.OVERALL).findFirst().isPresent()
                ? answers.places(Asks.OVERALL).findFirst()
                : answers.places(Asks.RECOMMEND).findFirst();
    }

    /// Reads journeys and answers.
    ///
    /// @param log null where there are answers alone
    /// @param watched the failures watched for, in the order of the service
    /// @param overall place of the question whose answer stands for the whole service; empty where none was asked: then
    ///     there are no cases
    public static Evidence read(
            @Nullable JourneyLog log, Answers answers, List<Watched> watched, Slicing slicing, OptionalInt overall) {
        var reader = new EvidenceReader(answers, List.copyOf(watched), slicing);
        FailureCensus census = log == null
                ? FailureCensus.none(watched.size())
                : log.slices().parallelStream()
                        .map(reader::count)
                        .reduce(FailureCensus.none(watched.size()), FailureCensus::plus);
        return reader.evidence(census, overall);
    }

    private FailureCensus count(Slice slice) {
        Part part = slice.part();
        FailureCensus census = FailureCensus.none(watched.size());
        boolean[] gone = new boolean[watched.size()];
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            Cell cell = slicing.of(part, j);
            var states = new Lived[watched.size()];
            for (int f = 0; f < states.length; f++) {
                states[f] = inLog(watched.get(f), part, j);
                gone[f] = leftAt(watched.get(f), part, j);
            }
            census.add(cell, states, gone);
            if (!respondents.isEmpty()) {
                for (int r : respondents.getOrDefault(part.key(j), NOBODY)) {
                    meet(r, cell, states, part, j);
                }
            }
        }
        return census;
    }

    private static Lived inLog(Watched one, Part part, int journey) {
        return switch (one) {
            case Watched.InLog log -> log.rule().of(part, journey);
            case Watched.InAnswers asked -> Lived.UNKNOWN;
            case Watched.Leaving leaving -> Lived.UNKNOWN;
        };
    }

    private static boolean leftAt(Watched one, Part part, int journey) {
        return switch (one) {
            case Watched.InLog log -> log.leftAt() >= 0 && LogRule.leftAt(part, journey, log.leftAt());
            case Watched.InAnswers asked -> false;
            case Watched.Leaving leaving -> LogRule.leftAt(part, journey, leaving.leftAt());
        };
    }

    private void meet(int respondent, Cell cell, Lived[] states, Part part, int journey) {
        cells[respondent] = cell;
        left[respondent] = part.ending(journey) == Ending.LEFT;
        missed[respondent] = part.goal(journey) == Goal.NOT_MET;
        lived[respondent] = states;
    }

    private Evidence evidence(FailureCensus census, OptionalInt overall) {
        var cellOfCase = new ArrayList<Cell>();
        var respondentOfCase = new ArrayList<Integer>();
        long linked = 0;
        long strayed = 0;
        Scale scale = overall.isPresent()
                ? answers.questions().get(overall.getAsInt()).scale()
                : Scale.ONE_TO_FIVE;
        CaseBuilder cases = Cases.builder(
                new Points(scale.min(), scale.max()),
                watched.stream().map(Watched::failure).toList());
        for (int r = 0; r < answers.respondents() && overall.isPresent(); r++) {
            if (answers.presence(r, overall.getAsInt()) == Presence.GIVEN) {
                linked += cells[r] == null ? 0 : 1;
                strayed += cells[r] == null && !answers.journey(r).isEmpty() ? 1 : 0;
                cellOfCase.add(add(cases, r, points(scale, answers.value(r, overall.getAsInt()))));
                respondentOfCase.add(r);
            }
        }
        countDays(cases, census);
        return new Evidence(
                cases.build(), census, slicing, cellOfCase, respondentOfCase, cellOfRespondent(), linked, strayed);
    }

    /// The better the higher, whichever way the scale runs.
    private static double points(Scale scale, double answer) {
        return scale.higherIsBetter() ? answer : scale.min() + scale.max() - answer;
    }

    private Cell add(CaseBuilder cases, int respondent, double answer) {
        Cell cell = cell(respondent);
        Lived[] states = new Lived[watched.size()];
        for (int f = 0; f < states.length; f++) {
            states[f] = watched.get(f) instanceof Watched.InAnswers asked
                    ? told(respondent, asked.question())
                    : lived[respondent] == null ? Lived.UNKNOWN : lived[respondent][f];
        }
        cases.answered(
                cell.branch(),
                cell.daypart(),
                cell.month(),
                cell.day(),
                answer,
                left[respondent],
                missed[respondent] || saysGoalMissed(respondent),
                states);
        return cell;
    }

    private Cell cell(int respondent) {
        Cell met = cells[respondent];
        return met == null ? slicing.of(answers, respondent) : met;
    }

    private List<Cell> cellOfRespondent() {
        return IntStream.range(0, cells.length).mapToObj(this::cell).toList();
    }

    private Lived told(int respondent, int question) {
        return switch (answers.presence(respondent, question)) {
            case GIVEN -> answers.value(respondent, question) > 0 ? Lived.FAILED : Lived.KEPT;
            case NOT_VISITED -> Lived.NOT_LIVED;
            case NOT_ASKED, NOT_ANSWERED -> Lived.UNKNOWN;
        };
    }

    private boolean saysGoalMissed(int respondent) {
        return answers.places(Asks.GOAL)
                .anyMatch(q -> answers.presence(respondent, q) == Presence.GIVEN && answers.value(respondent, q) == 0);
    }

    private void countDays(CaseBuilder cases, FailureCensus census) {
        FailureCensus days = census.joined(cell -> new Cell(cell.branch(), cell.day(), 0, 0, 0));
        for (Cell day : days.cells()) {
            long[] failed = new long[watched.size()];
            long[] gone = new long[watched.size()];
            for (int f = 0; f < failed.length; f++) {
                boolean inLog = watched.get(f) instanceof Watched.InLog;
                failed[f] = inLog ? days.failed(day, f) : -1;
                gone[f] = countsLeavers(watched.get(f)) ? days.left(day, f) : -1;
            }
            cases.census(day.branch(), day.day(), days.journeys(day), failed, gone);
        }
    }

    private static boolean countsLeavers(Watched one) {
        return switch (one) {
            case Watched.InLog log -> log.leftAt() >= 0;
            case Watched.InAnswers asked -> false;
            case Watched.Leaving leaving -> true;
        };
    }
}
