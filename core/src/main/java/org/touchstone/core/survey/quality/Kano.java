package org.touchstone.core.survey.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Proportion;

/// What kind of quality a feature is, by the answers of many people (Kano et al. 1984; Berger et al. 1993).
///
/// @param counts people by class; classes nobody was in may be left out
public record Kano(Map<KanoClass, Long> counts) {

    /// Quantile of the one-sided 5 % test, as Fong rounded it.
    private static final double FONG = 1.65;

    private static final double QUESTIONABLE_MAX = 0.1;

    private static final List<KanoClass> MEANT =
            List.of(KanoClass.MUST_BE, KanoClass.ONE_DIMENSIONAL, KanoClass.ATTRACTIVE, KanoClass.INDIFFERENT);

    public Kano {
        var all = new EnumMap<KanoClass, Long>(KanoClass.class);
        for (KanoClass one : KanoClass.values()) {
            long count = counts.getOrDefault(one, 0L);
            if (count < 0) {
                throw new IllegalArgumentException("A count must not be negative, but got " + counts);
            }
            all.put(one, count);
        }
        counts = Collections.unmodifiableMap(all);
    }

    /// Counts classes one by one.
    public static Kano of(Stream<KanoClass> classes) {
        var counts = new EnumMap<KanoClass, Long>(KanoClass.class);
        classes.forEach(one -> counts.merge(one, 1L, Long::sum));
        return new Kano(counts);
    }

    /// People who answered both questions.
    public long people() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// People in this class.
    public long count(KanoClass one) {
        return Objects.requireNonNull(counts.get(one));
    }

    /// The most frequent class, on a tie M before O before A before I; empty without answers.
    public Optional<KanoClass> leading() {
        return people() == 0 ? Optional.empty() : Optional.of(byFrequency().get(0));
    }

    /// The second most frequent class when it is not significantly rarer than the first (Fong 1996), so that the
    /// feature is a mixture of both; otherwise empty.
    public Optional<KanoClass> mixedWith() {
        KanoClass second = byFrequency().get(1);
        return people() == 0 || count(second) == 0 || distinct() ? Optional.empty() : Optional.of(second);
    }

    /// What the difference of the two most frequent classes must exceed to be significant at 5 %, in people.
    public double fongThreshold() {
        double both = count(byFrequency().get(0)) + count(byFrequency().get(1));
        double n = people();
        return n == 0 ? 0 : FONG * Math.sqrt(both * (2 * n - both) / (2 * n));
    }

    /// How much having the feature raises satisfaction: (A + O) / (A + O + M + I), in [0, 1].
    public Estimate better() {
        return coefficient(count(KanoClass.ATTRACTIVE) + count(KanoClass.ONE_DIMENSIONAL));
    }

    /// How much lacking the feature lowers satisfaction: -(O + M) / (A + O + M + I), in [-1, 0].
    public Estimate worse() {
        Estimate share = coefficient(count(KanoClass.ONE_DIMENSIONAL) + count(KanoClass.MUST_BE));
        if (share.value() == null || share.low() == null || share.high() == null) {
            return share;
        }
        return new Estimate(
                0 - share.value(),
                0 - share.high(),
                0 - share.low(),
                share.level(),
                share.n(),
                share.method(),
                share.status(),
                share.warnings());
    }

    /// Share of people whose two answers contradict each other; above 10 % the question was not understood.
    public Estimate questionable() {
        return Proportion.of(count(KanoClass.QUESTIONABLE), people());
    }

    /// What a careful reader must know, in plain words.
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (count(KanoClass.QUESTIONABLE) > QUESTIONABLE_MAX * people()) {
            warnings.add(count(KanoClass.QUESTIONABLE) + " of " + people()
                    + " people contradict themselves: the question was not understood. Word it anew.");
        }
        if (leading().filter(KanoClass.REVERSE::equals).isPresent()) {
            warnings.add("Most people would rather not have this feature: ask for its opposite.");
        }
        return List.copyOf(warnings);
    }

    private boolean distinct() {
        return count(byFrequency().get(0)) - count(byFrequency().get(1)) > fongThreshold();
    }

    private List<KanoClass> byFrequency() {
        return Stream.of(KanoClass.values())
                .sorted(Comparator.comparingLong(this::count).reversed())
                .toList();
    }

    private Estimate coefficient(long kept) {
        long meant = MEANT.stream().mapToLong(this::count).sum();
        if (meant == 0 && people() > 0) {
            String why = "Everybody is against the feature or contradicts themselves.";
            return Estimate.missing(Status.NOT_IDENTIFIED, people(), Proportion.METHOD, why);
        }
        return Proportion.of(kept, meant);
    }
}
