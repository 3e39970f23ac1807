package org.touchstone.core.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.BranchFacts;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Priority;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.statistics.Proportion;

/// What to work on first, in two lists, because a moment deserves work either for what it costs or because it is run
/// down: the failures that cost most now, and the standards furthest below what was promised.
final class Priorities {

    private static final long BRANCH_MIN = 30;

    private Priorities() {}

    /// Named failures by their rank; then broken standards, the widest gap first.
    static List<Priority> of(List<StandardKept> standards, List<BranchFacts> branches, List<Critical> critical) {
        Stream<Priority> losses = critical.stream()
                .filter(Critical::named)
                .map(row -> new Priority(row.moment(), null, "loss", row.why()));
        Stream<Priority> broken = standards.stream()
                .filter(standard -> standard.verdict().equals("broken"))
                .sorted(Comparator.comparingDouble(Priorities::gap).reversed().thenComparing(StandardKept::moment))
                .map(standard -> priority(standard, worst(standard, branches)));
        return Stream.concat(losses, broken).toList();
    }

    private static Priority priority(StandardKept standard, Optional<BranchFacts> worst) {
        String share = percent(value(standard.share().value()));
        String why = "The standard '" + standard.text() + "' was kept in " + share + " of " + standard.joined()
                + " journeys; promised are " + percent(standard.target()) + ".";
        return new Priority(standard.moment(), worst.map(BranchFacts::branch).orElse(null), "standard", why);
    }

    /// The branch with the lowest share, if its whole interval lies below that of all branches together. The interval
    /// is widened for looking at all branches at once (Bonferroni), or among many one would be named by chance.
    private static Optional<BranchFacts> worst(StandardKept standard, List<BranchFacts> branches) {
        double network = value(standard.share().low());
        double level = 1 - 0.05 / Math.max(1, branches.size());
        return branches.stream()
                .filter(branch -> own(standard, branch).joined() >= BRANCH_MIN)
                .filter(branch -> high(own(standard, branch), level) < network)
                .min(Comparator.comparingDouble((BranchFacts branch) -> high(own(standard, branch), level)));
    }

    private static double high(StandardKept kept, double level) {
        return value(Proportion.of(kept.kept(), kept.joined(), level).high());
    }

    private static StandardKept own(StandardKept standard, BranchFacts branch) {
        return branch.standards().stream()
                .filter(other ->
                        other.moment().equals(standard.moment()) && other.text().equals(standard.text()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Every branch is judged by the same standards"));
    }

    private static double gap(StandardKept standard) {
        return standard.target() - value(standard.share().value());
    }

    private static double value(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
