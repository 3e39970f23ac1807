package org.touchstone.app.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Made-up evidence of a bank to draw: twelve branches over a year, with what was planted in it.
final class EvidencePictures {

    /// The branches in the order of their names; the names sort as they stand.
    static final List<String> BRANCHES = List.of(
            "Alba Iulia",
            "Arad",
            "Brașov",
            "Cluj-Napoca Mărăști",
            "Constanța",
            "Craiova",
            "Iași",
            "Oradea",
            "Ploiești",
            "Sibiu",
            "Suceava",
            "Timișoara");

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 30);
    private static final int DRIFT = 31;
    private static final int SEAM = 20;

    private EvidencePictures() {}

    static List<FailureRow> failures() {
        return List.of(
                named("Enter the branch", "not greeted", 0.45, 0.30, 0.06, 1, 1, null),
                named("Be told to take a number", "told as if it were obvious", 0.18, 0.55, 0.07, 2, 3, 2),
                named("Wait for the number", "waits longer than 10 minutes", 0.31, 0.30, 0.05, 2, 3, 2),
                named("Be served", "unfriendly", 0.10, 0.45, 0.09, 4, 4, null),
                named("Receive the money", "short or wrong", 0.012, 1.27, 0.36, 5, 5, 3),
                silent("Say goodbye", "no goodbye", 0.30, 0.12, 0.11, "not seen yet", 640L),
                silent("Be asked which notes", "not asked which notes", 0.15, 0.01, 0.06, "no own effect", null),
                silent("Look at the brochures", "rack empty or untidy", 0.34, -0.02, 0.05, "no own effect", null),
                tooFew("Cash somebody else’s cheque", "handed from one person to the next", 0.015, 23, 1_240L),
                unrecorded("Find out how it works"));
    }

    private static FailureRow named(
            String moment,
            String failure,
            double share,
            double effect,
            double half,
            int low,
            int high,
            @Nullable Integer judged) {
        return new FailureRow(
                moment,
                failure,
                share(share, 15_900),
                Estimate.of(effect, effect - half, effect + half, 0.95, 15_900, "adjusted effect/1"),
                effect - half * 1.25,
                points(100 * share * effect, 120 * share * half, 15_900),
                low,
                high,
                true,
                effect > 1,
                judged == null ? List.of() : List.of(judged),
                null,
                "named");
    }

    private static FailureRow silent(
            String moment,
            String failure,
            double share,
            double effect,
            double half,
            String standing,
            @Nullable Long more) {
        return new FailureRow(
                moment,
                failure,
                share(share, 15_900),
                points(effect, half, 15_900),
                effect - half * 1.25,
                points(100 * share * effect, 120 * share * half, 15_900),
                null,
                null,
                false,
                false,
                List.of(),
                more,
                standing);
    }

    private static FailureRow tooFew(String moment, String failure, double share, long n, long more) {
        Estimate none = Estimate.missing(Status.INSUFFICIENT, n, "adjusted effect/1", "Too few answers.");
        return new FailureRow(
                moment,
                failure,
                share(share, 15_900),
                none,
                null,
                none,
                null,
                null,
                false,
                true,
                List.of(3),
                more,
                "too few");
    }

    private static FailureRow unrecorded(String moment) {
        Estimate none = Estimate.missing(Status.NOT_IDENTIFIED, 211, "adjusted effect/1", "Nothing records failures.");
        return new FailureRow(
                moment,
                "",
                none,
                none,
                null,
                none,
                null,
                null,
                false,
                false,
                List.of(),
                null,
                "associated (ratings only)");
    }

    static Estimate points(double value, double half, long n) {
        return Estimate.of(value, value - half, value + half, 0.95, n, "mean, t interval/1");
    }

    static Estimate share(double share, long n) {
        double half = 1.96 * Math.sqrt(share * (1 - share) / n);
        return Estimate.of(
                share, Math.max(0, share - half), Math.min(1, share + half), 0.95, n, "proportion, Wilson interval/1");
    }

    static EffectPlot effects() {
        return new EffectPlot("effects", "What each failure costs", 0.10, failures());
    }

    static CriticalTable table() {
        return new CriticalTable("The evidence of critical moments", failures());
    }

    static ImportancePerformanceMap map() {
        return new ImportancePerformanceMap(
                "map",
                "Importance and performance",
                new ImportancePerformanceMap.Side("mean rating", Quantity.POINTS, 3.8, "the standard"),
                new ImportancePerformanceMap.Side("points lost per 100 journeys", Quantity.POINTS, 5.2, "mean"),
                List.of(
                        point("Enter the branch", 3.4, 0.06, 13.5, 2.1, false, null),
                        point("Be told to take a number", 3.1, 0.07, 9.9, 1.6, false, before(3.2, 9.4)),
                        point("Wait for the number", 3.12, 0.05, 9.3, 1.8, false, before(3.6, 6.1)),
                        point("Be served", 4.3, 0.05, 4.5, 1.2, true, before(4.5, 2.0)),
                        point("Receive the money", 4.6, 0.04, 1.5, 0.6, false, null),
                        point("Say goodbye", 4.5, 0.08, 3.6, 2.0, true, null),
                        point("Be asked which notes", 2.4, 0.12, 0.2, 0.9, false, before(2.5, 0.3)),
                        point("Look at the brochures", 3.75, 0.11, -0.6, 1.2, true, null),
                        new ImportancePerformanceMap.Point(
                                "Count the money",
                                Estimate.missing(Status.INSUFFICIENT, 11, "mean/1", "Too few answers."),
                                points(0.4, 0.3, 11),
                                true,
                                null)));
    }

    private static ImportancePerformanceMap.Point point(
            String name,
            double performance,
            double half,
            double importance,
            double doubt,
            boolean uncertain,
            ImportancePerformanceMap.@Nullable Spot before) {
        return new ImportancePerformanceMap.Point(
                name,
                points(performance, half, 600),
                points(importance, doubt, 15_900),
                uncertain,
                before == null
                        ? null
                        : new ImportancePerformanceMap.Move(
                                before, new ImportancePerformanceMap.Spot(performance, importance)));
    }

    private static ImportancePerformanceMap.Spot before(double performance, double importance) {
        return new ImportancePerformanceMap.Spot(performance, importance);
    }

    static WaitCurve wait(boolean segments) {
        var all = new ArrayList<WaitCurve.Segment>();
        all.add(segment("All customers", 6, 24, 0.045, 3));
        if (segments) {
            all.add(segment("Business at lunch", 5, 24, 0.061, 4));
            all.add(segment("Pensioners", 15, 24, 0.045, 5));
            all.add(new WaitCurve.Segment(
                    "Students",
                    List.of(
                            new WaitCurve.Bin(2, points(4.1, 0.4, 31)),
                            new WaitCurve.Bin(
                                    9, Estimate.missing(Status.SUPPRESSED, 4, "mean/1", "Fewer than 5 people."))),
                    null));
        }
        return new WaitCurve(segments ? "wait-segments" : "wait", "How long people bear the wait", all);
    }

    /// The overall answer holds until the bend, falls to the cap, and holds again.
    private static WaitCurve.Segment segment(String name, double bend, double cap, double slope, long seed) {
        var random = new SplittableRandom(seed);
        var bins = new ArrayList<WaitCurve.Bin>();
        for (double minutes = 1; minutes < 36; minutes += 2) {
            double mean = 4.2 - slope * (Math.clamp(minutes, bend, cap) - bend);
            long n = Math.round(1_900 * Math.exp(-minutes / 9)) + 20;
            double half = 2 / Math.sqrt((double) n);
            bins.add(new WaitCurve.Bin(minutes, points(mean + (random.nextDouble() - 0.5) * half, half, n)));
        }
        double end = 4.2 - slope * (cap - bend);
        return new WaitCurve.Segment(
                name,
                bins,
                new WaitCurve.Fit(
                        List.of(
                                new WaitCurve.Corner(0, 4.2),
                                new WaitCurve.Corner(bend, 4.2),
                                new WaitCurve.Corner(cap, end),
                                new WaitCurve.Corner(36, end)),
                        points(bend, 1.1, 8_000),
                        points(slope, 0.006, 8_000)));
    }

    /// Unfriendly service in one place: 10 % until the drift, 25 % after six weeks of it.
    static Course course(String name, boolean drifts, long seed) {
        var random = new SplittableRandom(seed);
        var periods = new ArrayList<Course.Period>();
        for (int week = 0; week < 52; week++) {
            long n = week == 33 ? 0 : 40 + random.nextInt(30);
            double risen = drifts ? 0.15 * Math.clamp((week - DRIFT) / 6.0, 0, 1) : 0;
            double value = Math.max(0, 0.10 + risen + (random.nextDouble() + random.nextDouble() - 1) * 0.04);
            double width = n == 0 ? 0 : 0.40 / Math.sqrt((double) n);
            boolean above = n > 0 && value > 0.10 + width;
            periods.add(new Course.Period(
                    FIRST.plusWeeks(week),
                    n == 0 ? null : value,
                    n,
                    0.10,
                    n == 0 ? null : Math.max(0, 0.10 - width),
                    n == 0 ? null : 0.10 + width,
                    above ? "above the limit" : ""));
        }
        LocalDate drift = FIRST.plusWeeks(DRIFT + 1);
        return new Course(
                name,
                periods,
                List.of(new Course.Seam(FIRST.plusWeeks(SEAM), "asked by message, no longer at the kiosk")),
                drifts ? new Course.Change(drift, drift.minusWeeks(2), drift.plusWeeks(1)) : null);
    }

    static ControlChart chart() {
        return new ControlChart(
                "chart",
                Quantity.SHARE,
                "share served in an unfriendly way, smoothed",
                course("Cluj-Napoca Mărăști", true, 7));
    }

    static ControlGrid grid() {
        return new ControlGrid(
                "grid",
                "Unfriendly service by branch",
                Quantity.SHARE,
                "share served in an unfriendly way, smoothed",
                IntStream.range(0, BRANCHES.size())
                        .mapToObj(i -> course(BRANCHES.get(i), i % 4 == 3, i == 3 ? 7 : 100 + i))
                        .toList());
    }

    /// Mean service times adjusted for mix: one branch is slow, the small ones are far out by chance.
    static FunnelPlot funnel() {
        double target = 270;
        double sd = 216;
        var limits = new ArrayList<FunnelPlot.Limit>();
        for (double n = 50; n <= 6_000; n *= 1.08) {
            double inner = 1.96 * sd / Math.sqrt(n) + 5;
            double outer = 3.09 * sd / Math.sqrt(n) + 8;
            limits.add(new FunnelPlot.Limit(n, target - inner, target + inner, target - outer, target + outer));
        }
        var random = new SplittableRandom(12);
        var places = new ArrayList<FunnelPlot.Place>();
        for (int i = 0; i < BRANCHES.size(); i++) {
            long n = i == 11 ? 210 : 800 + 430L * i;
            boolean slow = i == 3;
            double noise = (random.nextDouble() - 0.5) * 3 * sd / Math.sqrt((double) n);
            double mean = (slow ? target * 1.35 : target) + noise;
            double half = 1.96 * sd / Math.sqrt((double) n);
            double kept = n / (n + 400.0);
            places.add(new FunnelPlot.Place(
                    BRANCHES.get(i), points(mean, half, n), target + (mean - target) * kept, slow));
        }
        places.add(new FunnelPlot.Place(
                "Zalău (a day a week)",
                Estimate.missing(Status.SUPPRESSED, 3, "mean/1", "Fewer than 5 people."),
                null,
                false));
        return new FunnelPlot(
                "funnel",
                "How long serving takes, branch by branch",
                Quantity.SECONDS,
                "mean time at the counter, adjusted for the mix of business",
                "visits",
                target,
                "all branches",
                limits,
                places);
    }

    static SpreadPlot spread() {
        var random = new SplittableRandom(4);
        return new SpreadPlot(
                "spread",
                "What each branch delivers of each promise",
                "Branch",
                BRANCHES,
                List.of(
                        promise("Wait at most 10 minutes", 0.90, 0.905, 6, random),
                        promise("Greeted on entering", 0.80, 0.80, 8, random),
                        promise("Checked within 3 minutes, and told why where it takes longer", 0.80, 0.86, 3, random),
                        promise("Asked which notes", null, 0.85, 2, random)));
    }

    private static SpreadPlot.Promise promise(
            String name, @Nullable Double target, double share, int worst, SplittableRandom random) {
        var delivered = new ArrayList<SpreadPlot.Delivered>();
        for (int i = 0; i < BRANCHES.size(); i++) {
            long n = 48L * (2 + random.nextInt(20));
            double own = Math.clamp(share + (random.nextDouble() - 0.5) * 0.10 - (i == worst ? 0.2 : 0), 0, 1);
            delivered.add(
                    i == 10
                            ? new SpreadPlot.Delivered(
                                    Estimate.missing(Status.SUPPRESSED, 4, "shrunken share/1", "Fewer than 5."), null)
                            : new SpreadPlot.Delivered(share(share + (own - share) * n / (n + 150.0), n + 150), own));
        }
        return new SpreadPlot.Promise(name, target, delivered);
    }

    /// The bank as it is lived: feelings at most moments, two that are left out, and the manager whom nobody planned.
    static WheelEvidence lived() {
        var feelings = new HashMap<String, Double>();
        feelings.put("travel", 0.2);
        feelings.put("enter", -0.6);
        feelings.put("find-out", -1.1);
        feelings.put("ask", -0.2);
        feelings.put("told", -1.5);
        feelings.put("ticket", 0.4);
        feelings.put("wait", -0.9);
        feelings.put("called", 0.3);
        feelings.put("hand-over", 1.3);
        feelings.put("notes", -0.6);
        feelings.put("money", 1.6);
        feelings.put("count", 0.9);
        feelings.put("goodbye", 1.4);
        return WheelEvidence.of(Services.bank(), WheelOptions.PAGE)
                .feelings(feelings)
                .leftOut(Map.of("notes", 0.15, "goodbye", 0.30));
    }

    /// Every picture of the evidence, wide and for a phone.
    static List<Picture> all() {
        var pictures = new ArrayList<Picture>();
        pictures.addAll(List.of(effects().wide(), effects().phone(), map().wide(), map().phone()));
        for (boolean segments : new boolean[] {false, true}) {
            pictures.addAll(List.of(wait(segments).wide(), wait(segments).phone()));
        }
        Wheel wheel = Wheel.of(Services.bank()).with(lived());
        pictures.addAll(List.of(wheel.picture(WheelOptions.PAGE), wheel.picture(WheelOptions.PAGE.phone())));
        var flows = new Flows("flows", Services.bank(), 12, lived().leftOut());
        pictures.addAll(List.of(flows.wide(), flows.phone()));
        pictures.addAll(List.of(chart().wide(), chart().phone(), grid().wide(), grid().phone()));
        pictures.addAll(List.of(funnel().wide(), funnel().phone(), spread().wide(), spread().phone()));
        return pictures;
    }

    /// The same pictures of nothing.
    static List<Picture> empty() {
        var nothing = new Course("All branches", List.of(), List.of(), null);
        var side = new ImportancePerformanceMap.Side("mean rating", Quantity.POINTS, 3.8, "mean");
        var effects = new EffectPlot("effects", "Effects", 0.10, List.of());
        var map = new ImportancePerformanceMap("map", "Map", side, side, List.of());
        var wait = new WaitCurve("wait", "Wait", List.of());
        var unmeasured = new WaitCurve("wait", "Wait", List.of(new WaitCurve.Segment("all", List.of(), null)));
        var chart = new ControlChart("chart", Quantity.SECONDS, "wait", nothing);
        var grid = new ControlGrid("grid", "Grid", Quantity.COUNT, "visits", List.of(nothing));
        var funnel =
                new FunnelPlot("funnel", "Funnel", Quantity.SHARE, "kept", "n", 0.9, "promised", List.of(), List.of());
        var spread = new SpreadPlot("spread", "Spread", "Branch", List.of(), List.of());
        return List.of(
                effects.wide(),
                effects.phone(),
                map.wide(),
                map.phone(),
                wait.wide(),
                wait.phone(),
                unmeasured.wide(),
                unmeasured.phone(),
                chart.wide(),
                chart.phone(),
                grid.wide(),
                grid.phone(),
                funnel.wide(),
                funnel.phone(),
                spread.wide(),
                spread.phone());
    }

    /// The same pictures with names that are long, foreign, and markup.
    static List<Picture> hostile() {
        String name =
                "<b>Öffnungszeiten & \"Terminvergabe\"</b> Получить справку о регистрации по месту жительства שלום";
        FailureRow row = named(name, name, 0.004, 1.6, 1.2, 1, 12, 3);
        var effects = new EffectPlot("effects", name, 0.10, List.of(row, tooFew(name, name, 0.5, 3, 1_000_000)));
        var side = new ImportancePerformanceMap.Side(name, Quantity.POINTS, 3, name);
        var points = IntStream.range(0, 25)
                .mapToObj(i -> point(name, 3 + i % 2 * 0.001, 0.1, 3, 0.1, true, before(3.002, 3)))
                .toList();
        var map = new ImportancePerformanceMap("map", name, side, side, points);
        var bins = List.of(new WaitCurve.Bin(3, points(4, 0.2, 30)));
        var fit = new WaitCurve.Fit(
                List.of(new WaitCurve.Corner(0, 4), new WaitCurve.Corner(600, 1)),
                Estimate.missing(Status.NOT_IDENTIFIED, 30, "broken line/1", "No bend."),
                Estimate.missing(Status.NOT_IDENTIFIED, 30, "broken line/1", "No bend."));
        var wait = new WaitCurve("wait", name, List.of(new WaitCurve.Segment(name, bins, fit)));
        var course = new Course(
                name,
                course("", true, 1).periods(),
                List.of(new Course.Seam(FIRST, name), new Course.Seam(FIRST.plusWeeks(51), name)),
                new Course.Change(FIRST, FIRST, FIRST.plusWeeks(51)));
        var chart = new ControlChart("chart", Quantity.SHARE, name, course);
        var grid = new ControlGrid("grid", name, Quantity.SHARE, name, List.of(course, course));
        var places = IntStream.range(0, 6)
                .mapToObj(i -> new FunnelPlot.Place(name, points(0.5 + i * 0.001, 0.1, 100 + i), 0.5, true))
                .toList();
        var funnel = new FunnelPlot("funnel", name, Quantity.SHARE, name, name, 0.9, "promised", List.of(), places);
        var spread = new SpreadPlot(
                "spread",
                name,
                name,
                List.of(name, name),
                List.of(new SpreadPlot.Promise(
                        name,
                        1.0,
                        List.of(
                                new SpreadPlot.Delivered(share(0.001, 900), 0.0),
                                new SpreadPlot.Delivered(share(1, 900), 1.0)))));
        return List.of(
                effects.wide(),
                effects.phone(),
                map.wide(),
                map.phone(),
                wait.wide(),
                wait.phone(),
                chart.wide(),
                chart.phone(),
                grid.wide(),
                grid.phone(),
                funnel.wide(),
                funnel.phone(),
                spread.wide(),
                spread.phone());
    }
}
