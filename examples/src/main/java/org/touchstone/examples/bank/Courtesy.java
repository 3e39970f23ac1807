package org.touchstone.examples.bank;

import java.util.List;

/// How likely a person is to be unfriendly: more with less skill, and over the bank as often as the settings say.
final class Courtesy {

    private static final int HALVINGS = 60;
    private static final double WIDEST = 20;

    private final Settings settings;
    private final double intercept;

    Courtesy(Settings settings, List<Branch> branches) {
        this.settings = settings;
        this.intercept = intercept(branches, settings.shares().unfriendly());
    }

    /// The probability for one person of a branch in a week.
    ///
    /// @param staff number of the person, from 1
    double unfriendly(Branch branch, int staff, int week) {
        return chance(branch.skills().get(staff - 1), intercept + drift(branch, week));
    }

    /// What a drift has added to the log odds by a week.
    private double drift(Branch branch, int week) {
        Settings.Trends trends = settings.trends();
        if (trends.driftWeek() == 0
                || week < trends.driftWeek()
                || !trends.driftBranches().contains(branch.number())) {
            return 0;
        }
        double done = Math.min(1, (week - trends.driftWeek() + 1.0) / trends.driftWeeks());
        return done * (logit(trends.driftTo()) - logit(settings.shares().unfriendly()));
    }

    private double chance(double skill, double logOdds) {
        return 1 / (1 + Math.exp(settings.shares().unfriendlyBySkill() * skill - logOdds));
    }

    /// Found by halving: the share over all tellers, weighted by customers, rises with it.
    private double intercept(List<Branch> branches, double share) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (shareAt(branches, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double shareAt(List<Branch> branches, double logOdds) {
        double sum = 0;
        double customers = 0;
        for (Branch branch : branches) {
            for (double skill : branch.skills().subList(0, branch.tellers())) {
                sum += branch.chequesPerDay() / branch.tellers() * chance(skill, logOdds);
            }
            customers += branch.chequesPerDay();
        }
        return sum / customers;
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
