package org.touchstone.examples.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.examples.chance.Draws;

/// Founds the branches: volumes along the load, tellers for them, other business that fills the windows.
final class Founding {

    /// Branch numbers from the quietest to the busiest.
    private static final List<Integer> QUIETEST_FIRST = List.of(12, 11, 9, 8, 5, 6, 10, 4, 7, 2, 3, 1);

    private static final int WEEKDAYS = 5;
    private static final int OFFICERS = 2;
    private static final double HOUR_SECONDS = 3600;

    private final Settings settings;
    private final Draws draws;

    private Founding(Settings settings, Draws draws) {
        this.settings = settings;
        this.draws = draws;
    }

    /// All branches by number.
    static List<Branch> branches(Settings settings, Draws draws) {
        var founding = new Founding(settings, draws);
        List<Branch> branches = new ArrayList<>();
        for (int rank = 0; rank < QUIETEST_FIRST.size(); rank++) {
            branches.add(founding.branch(QUIETEST_FIRST.get(rank), (double) rank / (QUIETEST_FIRST.size() - 1)));
        }
        branches.sort(Comparator.comparingInt(Branch::number));
        return List.copyOf(branches);
    }

    /// @param height from 0 in the quietest branch to 1 in the busiest
    private Branch branch(int number, double height) {
        Settings.Flow flow = settings.flow();
        Settings.Windows windows = settings.windows();
        double load = flow.loadMost() * (2 * height - 1);
        double quietest = flow.quietestPerWeek() / (WEEKDAYS + flow.saturday());
        double perDay = quietest * Math.pow(flow.busiestPerDay() / quietest, height);
        double noonShare = flow.noonShare() + flow.noonShareByLoad() * load;
        double factor = settings.handling().slower().getOrDefault(number, 1.0);
        double chequesAtNoon = (1 - flow.balk()) * perDay * noonShare / (flow.noonTo() - flow.noonFrom());
        double perHour = HOUR_SECONDS / windowSeconds(settings.handling(), factor);
        double goal = windows.peakLow() + (windows.peakHigh() - windows.peakLow()) * height;
        int tellers = number == windows.shortBranch()
                ? windows.tellersOfShortBranch()
                : tellers(height, chequesAtNoon / perHour / goal);
        double othersAtNoon = Math.max(0, tellers * goal * perHour - chequesAtNoon);
        Draws own = draws.child(number);
        return new Branch(
                number,
                load,
                tellers,
                perDay,
                noonShare,
                othersAtNoon / (1 - flow.balk()),
                (chequesAtNoon + othersAtNoon) / perHour / tellers,
                factor,
                level(number, own),
                skills(own, load, tellers + OFFICERS));
    }

    /// Chance, but for the branch whose scores are low by its mix alone.
    private double level(int number, Draws own) {
        boolean byMixAlone = number == settings.mix().pensionBranch();
        return byMixAlone ? 0 : settings.effects().branchSd() * own.normal(Source.BRANCH_LEVEL);
    }

    /// Enough for the load that is due, within the bounds, and more where more people come.
    private int tellers(double height, double atLeast) {
        Settings.Windows windows = settings.windows();
        double wished = windows.tellersFewest() + height * (windows.tellersMost() - windows.tellersFewest());
        return (int) Math.min(windows.tellersMost(), Math.max(Math.floor(wished + 0.5), Math.ceil(atLeast)));
    }

    private List<Double> skills(Draws own, double load, int count) {
        List<Double> skills = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            skills.add(settings.windows().skillByLoad() * load
                    + settings.windows().skillSd() * own.normal(Source.SKILL, person));
        }
        return skills;
    }

    /// How long one customer occupies a window on average, in seconds.
    private static double windowSeconds(Settings.Handling handling, double factor) {
        return handling.reaction().mean()
                + handling.walk().mean()
                + factor * handling.contact().mean()
                + handling.verification().mean();
    }
}
