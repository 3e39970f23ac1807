package org.touchstone.core.evidence;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.Failure.Kind;

/// A small world whose truth is known: twelve branches, busier ones with less skill, noon spoils the mood by itself, a
/// greeter stands where it is busy, and brochures lie untidy where and when it is busy, which harms nobody.
final class PlantedCases {

    static final List<Failure> FAILURES = List.of(
            failure("told", "curt"),
            failure("wait", null),
            failure("cash", "wrong"),
            failure("serve", "unfriendly"),
            failure("enter", "not-greeted"),
            failure("notes", "not-asked"),
            failure("wait", "brochures"));

    static final int TOLD = 0;
    static final int WAIT = 1;
    static final int CASH = 2;
    static final int SERVE = 3;
    static final int GREETED = 4;
    static final int NOTES = 5;
    static final int BROCHURES = 6;

    /// What each costs in points of the latent satisfaction.
    static final double[] EFFECTS = {0.55, 0.60, 1.60, 0.45, 0.30, 0, 0};

    private PlantedCases() {}

    private static Failure failure(String moment, @Nullable String incident) {
        return new Failure(moment, incident, incident == null ? Kind.OVER_LIMIT : Kind.FACT, "it failed", 0);
    }

    /// So many customers who answered.
    static Cases of(int customers, long seed, double scale) {
        var random = new Random(seed);
        CaseBuilder cases = Cases.builder(Points.FIVE, FAILURES);
        double[] level = new double[12];
        for (int branch = 0; branch < 12; branch++) {
            level[branch] = 0.1 * random.nextGaussian();
        }
        for (int one = 0; one < customers; one++) {
            int branch = random.nextInt(12);
            int day = random.nextInt(250);
            add(cases, random, branch, day, level[branch], scale);
        }
        return cases.build();
    }

    private static void add(CaseBuilder cases, Random random, int branch, int day, double level, double scale) {
        double load = -1.5 + 3.0 * branch / 11;
        int daypart = random.nextInt(4);
        boolean noon = daypart == 1;
        boolean asks = random.nextDouble() < 0.33;
        boolean[] failed = {
            asks && random.nextDouble() < 0.55,
            random.nextDouble() < 0.15 + 0.05 * load + (noon ? 0.3 : 0),
            random.nextDouble() < 0.012,
            random.nextDouble() < 0.10 + 0.04 * load,
            random.nextDouble() > (noon ? 0.85 : 0.15),
            random.nextDouble() < 0.15,
            random.nextDouble() < 0.30 + 0.12 * load + (noon ? 0.2 : 0)
        };
        double felt = 4.2 + level - 0.1 * load - (noon ? 0.35 : 0) + 0.86 * random.nextGaussian();
        Lived[] lived = new Lived[failed.length];
        for (int f = 0; f < failed.length; f++) {
            felt -= failed[f] ? scale * EFFECTS[f] : 0;
            lived[f] = failed[f] ? Lived.FAILED : f == TOLD && !asks ? Lived.NOT_LIVED : Lived.KEPT;
        }
        double answer = Math.max(1, Math.min(5, Math.round(felt)));
        cases.answered(branch, daypart, day / 21, day, answer, false, false, lived);
    }
}
