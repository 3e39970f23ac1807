package org.touchstone.app.plot;

/// Five levels of a score, the same on every picture: 1 is poor, 5 is good, 0 is not known.
///
/// A score is rounded as it is written before it is graded, so that figure and colour agree.
final class Scores {

    private static final double[] KEPT = {0.50, 0.70, 0.85, 0.95};
    private static final double[] RATED = {0.375, 0.55, 0.70, 0.85};

    private Scores() {}

    /// Level of a share of promises kept.
    static int kept(double share) {
        return level(Math.round(share * 100) / 100.0, KEPT);
    }

    /// Level of a mean answer on its scale.
    static int rated(double mean, double low, double high) {
        return level((Math.round(mean * 10) / 10.0 - low) / (high - low) + 1e-12, RATED);
    }

    private static int level(double score, double[] steps) {
        int level = 1;
        while (level <= steps.length && score >= steps[level - 1]) {
            level++;
        }
        return level;
    }

    /// What a level means for a share: "under 50 %", "50 %", … "from 95 %".
    static String keptWords(int level) {
        return level == 1 ? "under " + Say.share(KEPT[0]) : "from " + Say.share(KEPT[level - 2]);
    }

    /// What a level means for an answer: "under 2.5", … "from 4.4".
    static String ratedWords(int level, double low, double high) {
        double edge = low + RATED[level == 1 ? 0 : level - 2] * (high - low);
        return (level == 1 ? "under " : "from ") + Say.decimal(edge, 1);
    }
}
