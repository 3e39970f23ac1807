package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.AnswerFacts.Slice;
import org.touchstone.core.branch.Area;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Scale;
import org.touchstone.core.survey.anonymity.Anonymity;
import org.touchstone.core.survey.anonymity.Filter;
import org.touchstone.core.survey.anonymity.Lattice;

/// The overall answer by place, channel, segment and month, as far as it may be shown. One way at a time: what lies at
/// the crossing of two is not shown, and yet nothing shown can be subtracted to tell of it.
final class AnswerSlices {

    private final Evidence evidence;
    private final Answers answers;
    private final int question;
    private final @Nullable Branches branches;
    private final Anonymity policy;

    /// @param question place of the question whose answer stands for the whole service
    AnswerSlices(Evidence evidence, Answers answers, int question, @Nullable Branches branches, Anonymity policy) {
        this.evidence = evidence;
        this.answers = answers;
        this.question = question;
        this.branches = branches;
        this.policy = policy;
    }

    /// In the order of their names.
    List<Slice> read() {
        List<Filter> respondents = respondents();
        Lattice lattice = Lattice.of(policy, respondents);
        var members = new HashMap<Filter, List<Integer>>();
        for (int one = 0; one < respondents.size(); one++) {
            for (Filter slice : alone(respondents.get(one))) {
                members.computeIfAbsent(slice, s -> new ArrayList<>()).add(one);
            }
        }
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(slice -> !name(slice.getKey()).isEmpty())
                .map(slice -> slice(slice.getKey(), slice.getValue(), lattice))
                .toList();
    }

    private List<Filter> respondents() {
        List<Cell> cells = evidence.cellOfCase();
        boolean places = cells.stream().anyMatch(cell -> cell.branch() > 0);
        boolean channels = cells.stream().anyMatch(cell -> cell.channel() > 0);
        boolean segments = cells.stream().anyMatch(cell -> cell.segment() > 0);
        boolean days = cells.stream().anyMatch(cell -> cell.day() != CaseBuilder.NO_DAY);
        var known = new HashMap<Cell, Filter>();
        return cells.stream()
                .map(cell -> known.computeIfAbsent(
                        new Cell(cell.branch(), month(cell), 0, cell.channel(), cell.segment()),
                        alike -> new Filter(
                                places ? place(alike.branch()) : List.of(),
                                channels ? List.of(evidence.slicing().channels().get(alike.channel())) : List.of(),
                                segments ? List.of(evidence.slicing().segments().get(alike.segment())) : List.of(),
                                days ? period(alike.day()) : List.of())))
                .toList();
    }

    /// The first day of the month, so that cells of one month are one.
    private static long month(Cell cell) {
        return cell.day() == CaseBuilder.NO_DAY
                ? cell.day()
                : LocalDate.ofEpochDay(cell.day()).withDayOfMonth(1).toEpochDay();
    }

    /// The areas from the widest down, then the branch.
    private List<String> place(int branch) {
        String code = evidence.slicing().branches().get(branch);
        var way = new ArrayList<>(List.of(code));
        Optional.ofNullable(branches)
                .flatMap(all -> all.findBranch(code).map(all::areasOf))
                .ifPresent(areas -> areas.stream().map(Area::code).forEach(area -> way.addFirst(area)));
        return way;
    }

    private static List<String> period(long day) {
        if (day == CaseBuilder.NO_DAY) {
            return List.of("");
        }
        LocalDate first = LocalDate.ofEpochDay(day);
        return List.of(Integer.toString(first.getYear()), first.toString());
    }

    /// The slices along one way alone that hold a respondent.
    private static List<Filter> alone(Filter respondent) {
        List<Filter> alone = new ArrayList<>();
        IntStream.rangeClosed(1, respondent.place().size())
                .mapToObj(length -> respondent.place().subList(0, length))
                .forEach(way -> alone.add(new Filter(way, List.of(), List.of(), List.of())));
        if (!respondent.channel().isEmpty()) {
            alone.add(new Filter(List.of(), respondent.channel(), List.of(), List.of()));
        }
        if (!respondent.segment().isEmpty()) {
            alone.add(new Filter(List.of(), List.of(), respondent.segment(), List.of()));
        }
        if (respondent.period().size() > 1) {
            alone.add(new Filter(List.of(), List.of(), List.of(), respondent.period()));
        }
        return alone;
    }

    private Slice slice(Filter slice, List<Integer> members, Lattice lattice) {
        double[] values = members.stream()
                .mapToDouble(one -> points(evidence.respondentOfCase().get(one)))
                .toArray();
        double[] weights = members.stream()
                .mapToDouble(one -> answers.weight(evidence.respondentOfCase().get(one)))
                .toArray();
        return new Slice(
                by(slice),
                name(slice),
                lattice.hides(slice) ? null : (Long) lattice.people(slice),
                lattice.shown(Mean.weighted(values, weights), slice));
    }

    /// The better the higher, whichever way the scale runs.
    private double points(int respondent) {
        Scale scale = answers.questions().get(question).scale();
        double answer = answers.value(respondent, question);
        return scale.higherIsBetter() ? answer : scale.min() + scale.max() - answer;
    }

    private String by(Filter slice) {
        if (!slice.place().isEmpty()) {
            boolean area = branches != null
                    && branches.branches().stream().anyMatch(branch -> {
                        List<String> areas = branches.areasOf(branch).reversed().stream()
                                .map(Area::code)
                                .toList();
                        return areas.size() >= slice.place().size()
                                && areas.subList(0, slice.place().size()).equals(slice.place());
                    });
            return area ? "area" : "branch";
        }
        if (!slice.channel().isEmpty()) {
            return "channel";
        }
        return slice.segment().isEmpty() ? "month" : "segment";
    }

    private static String name(Filter slice) {
        return List.of(slice.place(), slice.channel(), slice.segment(), slice.period()).stream()
                .filter(way -> !way.isEmpty())
                .map(List::getLast)
                .findFirst()
                .orElse("");
    }
}
