package org.touchstone.core.evidence.alarm;

import java.util.function.Consumer;

/// Kind 12: rows entered afterwards, and rows that could not be used.
final class IntakeRule implements Rule {

    /// The house's thresholds for what became of rows.
    private static final Threshold SHARE = new Threshold(0.01, 0.10, 1);

    private static final Threshold ENTERED_LATER = new Threshold(0.01, 0.10, 5);

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Sources.Intake intake = facts.sources().intake();
        SHARE.of(intake.quarantined(), intake.rows())
                .ifPresent(level -> out.accept(Sighting.ofLog(
                        Check.QUARANTINED,
                        level,
                        Sighting.NO_MOMENT,
                        new Figure.Share(intake.quarantined(), intake.rows(), "rows could not be used"))));
        for (int branch : facts.branches()) {
            facts.weeks(branch)
                    .forEach((week, sum) -> ENTERED_LATER
                            .of(sum.backdated, sum.rows)
                            .ifPresent(level -> out.accept(Sighting.of(
                                    Check.BACKDATED,
                                    level,
                                    new Week(branch, week, Sighting.NO_MOMENT),
                                    new Figure.Share(sum.backdated, sum.rows, "encounters were entered afterwards")))));
        }
    }
}
