package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.ExpertFacts.Difference;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.statistics.agreement.KrippendorffAlpha;
import org.touchstone.core.statistics.agreement.KrippendorffAlpha.Metric;

/// The experts' judgements held against each other and against the data. A step that an expert did not judge is missing
/// and no judgement that nothing matters there.
final class ExpertFindings {

    /// Grades so far apart differ in what they ask for: 1 matters, 3 can spoil the whole service.
    private static final int FAR_APART = 2;

    private final Cycle cycle;
    private final String language;

    ExpertFindings(Cycle cycle, String language) {
        this.cycle = cycle;
        this.language = language;
    }

    /// What they judge; null where nobody judged anything.
    ///
    /// @param critical what the data say, with its rows about failures
    @Nullable
    ExpertFacts read(List<Critical> critical) {
        List<Step> judged = cycle.steps().stream()
                .filter(step -> !step.critical().isEmpty())
                .toList();
        if (judged.isEmpty()) {
            return null;
        }
        List<Step> byTwo =
                judged.stream().filter(step -> step.critical().size() > 1).toList();
        int experts = experts(judged);
        return new ExpertFacts(
                experts,
                judged.size(),
                byTwo.size(),
                experts < 2 ? null : KrippendorffAlpha.of(grades(judged), Metric.ORDINAL),
                sameGrade(byTwo),
                differences(critical));
    }

    /// The grades given to a step, lowest first.
    static List<Integer> grades(Step step) {
        return step.critical().stream().map(Judgement::grade).sorted().toList();
    }

    /// "1", "1 and 3", "1, 3 and 3".
    static String told(List<Integer> grades) {
        List<String> words = grades.stream().map(String::valueOf).toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static int experts(List<Step> judged) {
        long named = judged.stream()
                .flatMap(step -> step.critical().stream())
                .map(Judgement::expert)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long nameless = judged.stream()
                .mapToLong(step -> step.critical().stream()
                        .filter(judgement -> judgement.expert() == null)
                        .count())
                .max()
                .orElse(0);
        return (int) (named + nameless);
    }

    private static List<double[]> grades(List<Step> judged) {
        return judged.stream()
                .map(step ->
                        step.critical().stream().mapToDouble(Judgement::grade).toArray())
                .toList();
    }

    private static @Nullable Double sameGrade(List<Step> byTwo) {
        long pairs = 0;
        long same = 0;
        for (Step step : byTwo) {
            List<Integer> grades = grades(step);
            pairs += (long) grades.size() * (grades.size() - 1) / 2;
            same +=
                    grades.stream()
                            .collect(Collectors.groupingBy(grade -> grade, Collectors.counting()))
                            .values()
                            .stream()
                            .mapToLong(count -> count * (count - 1) / 2)
                            .sum();
        }
        return pairs == 0 ? null : (Double) ((double) same / pairs);
    }

    private List<Difference> differences(List<Critical> critical) {
        var differences = new ArrayList<Difference>();
        for (Step step : cycle.steps()) {
            List<Integer> grades = grades(step);
            if (!grades.isEmpty() && grades.getLast() - grades.getFirst() >= FAR_APART) {
                differences.add(new Difference(
                        step.code(),
                        "experts",
                        "Experts give '" + step.name().in(language) + "' the grades " + told(grades)
                                + ": talk about what each of them has seen there."));
            }
            List<Critical> failures = critical.stream()
                    .filter(row ->
                            row.moment().equals(step.code()) && row.basis().equals("failures"))
                    .toList();
            dataSays(step, failures, differences);
        }
        return differences;
    }

    private void dataSays(Step step, List<Critical> failures, List<Difference> into) {
        String name = step.name().in(language);
        boolean named = failures.stream().anyMatch(Critical::named);
        boolean silent = !failures.isEmpty()
                && failures.stream().allMatch(row -> row.standing().equals("no own effect"));
        if (named && step.gradeMax() == 0) {
            into.add(new Difference(
                    step.code(),
                    "experts and data",
                    "The data name a failure at '" + name + "' that no expert had judged critical."));
        } else if (silent && step.gradeMax() > 1) {
            into.add(new Difference(
                    step.code(),
                    "experts and data",
                    "Experts judge '" + name + "' grade " + step.gradeMax() + " of 3, but no failure recorded there has"
                            + " an effect of its own: either it never comes to that, or what they mean is not"
                            + " recorded."));
        }
    }
}
