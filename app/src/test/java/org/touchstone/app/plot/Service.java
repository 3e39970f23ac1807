package org.touchstone.app.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.ExpertFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.BranchFacts;
import org.touchstone.core.analysis.Findings.CycleFacts;
import org.touchstone.core.analysis.Findings.DataFacts;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Minute;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.PeriodCell;
import org.touchstone.core.analysis.Findings.PeriodRow;
import org.touchstone.core.analysis.Findings.Periods;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.Findings.Timings;
import org.touchstone.core.analysis.Findings.Variant;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.RecentFacts;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// Builds findings whose parts agree with one another.
final class Service {

    private static final ExpertFacts EXPERTS = new ExpertFacts(
            3,
            6,
            5,
            new Estimate(
                    0.42,
                    -0.11,
                    0.95,
                    0.95,
                    5,
                    "Krippendorff's alpha, ordinal, jackknife interval/1",
                    Estimate.Status.UNSTABLE,
                    List.of("Only 5 things were judged by two people or more: read it as a hint.")),
            0.6,
            List.of(new ExpertFacts.Difference(
                    "wait",
                    "experts",
                    "Experts give 'Wait' the grades 1 and 3: talk about what each has seen there.")));

    private static final long JOURNEYS = 24_180;

    private final CycleFacts cycle;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<StandardKept> standards = new ArrayList<>();
    private final List<Abandonment> leavers = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    Service(String code, String name, String goal, boolean drafted) {
        cycle = new CycleFacts(code, name, goal, 1, drafted);
    }

    Service unseen(String code, String name) {
        return add(new Moment(
                code,
                name,
                true,
                true,
                "person",
                List.of("question", "audit"),
                0,
                0,
                null,
                Spread.NONE,
                Spread.NONE,
                null,
                null,
                null,
                null,
                null));
    }

    Service seen(String code, String name, String contact, double reach, double seconds, double wait) {
        long n = Math.round(JOURNEYS * reach);
        String before = lastSeen();
        add(new Moment(
                code,
                name,
                true,
                true,
                contact,
                List.of("log"),
                n + n / 50,
                n,
                reach,
                spread(n, seconds),
                spread(before.isEmpty() ? 0 : n, wait),
                null,
                null,
                null,
                null,
                null));
        flow(before, code, Math.round(n * 0.93), wait);
        return this;
    }

    Service beside(String code, String name) {
        return add(new Moment(
                code,
                name,
                false,
                true,
                "none",
                List.of("log"),
                240,
                231,
                231.0 / JOURNEYS,
                spread(240, 300),
                spread(240, 200),
                null,
                null,
                null,
                null,
                null));
    }

    Service flow(String from, String to, long count, double wait) {
        if (flows.stream().noneMatch(one -> one.from().equals(from) && one.to().equals(to))) {
            flows.add(new Flow(from, to, count, from.isEmpty() ? Spread.NONE : spread(count, wait)));
        }
        return this;
    }

    Service judged(int grade, String reason) {
        Moment m = moments.removeLast();
        return add(copy(m, m.rating(), m.kept(), grade, reason));
    }

    Service rated(double mean, long n) {
        Moment m = moments.removeLast();
        double half = 1.96 / Math.sqrt((double) n);
        return add(copy(
                m,
                Estimate.of(mean, mean - half, Math.min(5, mean + half), 0.95, n, "mean, t interval/1"),
                m.kept(),
                m.judgedGrade(),
                m.judgedReason()));
    }

    Service standard(String text, long kept, long joined, long left, double target) {
        Moment m = moments.removeLast();
        Estimate share = Proportion.of(kept, joined);
        String verdict = share.low() != null && share.low() >= target
                ? "kept"
                : share.high() != null && share.high() < target ? "broken" : "open";
        standards.add(new StandardKept(m.code(), text, null, joined, kept, left, 12, share, target, verdict));
        if (left > 0) {
            leavers.add(leavers(m.code(), joined, left));
        }
        return add(copy(m, m.rating(), share, m.judgedGrade(), m.judgedReason()));
    }

    private static Abandonment leavers(String code, long joined, long left) {
        var minutes = new ArrayList<Minute>();
        double staying = 1;
        long atRisk = joined;
        for (int minute = 0; minute < 40 && atRisk > 20; minute++) {
            long gone = Math.round(left / 30.0 * (minute < 2 ? 0.3 : minute < 12 ? 1 : 1.4));
            staying *= 1 - Math.min(1, (double) gone / atRisk);
            double half = 1.2 / Math.sqrt((double) atRisk);
            Estimate estimate = Estimate.of(
                    staying,
                    Math.max(0, staying - half),
                    Math.min(1, staying + half),
                    0.95,
                    atRisk,
                    "survival, Kaplan-Meier, log-log interval/1");
            minutes.add(new Minute(minute, atRisk, gone, estimate));
            atRisk -= gone + Math.round(joined / 26.0);
        }
        return new Abandonment(code, joined, left, staying < 0.5 ? 31.0 : null, minutes);
    }

    private Service add(Moment moment) {
        moments.add(moment);
        names.put(moment.code(), moment.name());
        return this;
    }

    private String lastSeen() {
        return moments.stream()
                .filter(m -> m.reach() != null)
                .reduce((a, b) -> b)
                .map(Moment::code)
                .orElse("");
    }

    private static Moment copy(
            Moment m,
            @Nullable Estimate rating,
            @Nullable Estimate kept,
            @Nullable Integer grade,
            @Nullable String reason) {
        return new Moment(
                m.code(),
                m.name(),
                m.designed(),
                m.moment(),
                m.contact(),
                m.seenBy(),
                m.encounters(),
                m.journeys(),
                m.reach(),
                m.durationSeconds(),
                m.waitBeforeSeconds(),
                rating,
                m.failure(),
                kept,
                grade,
                reason);
    }

    private static Spread spread(long n, double middle) {
        return n == 0 ? Spread.NONE : new Spread(n, middle * 1.2, middle, middle * 2.1);
    }

    Findings findings() {
        List<String> way = moments.stream()
                .filter(m -> m.reach() != null && m.designed())
                .map(Moment::code)
                .toList();
        var instants = new Instant[] {Instant.parse("2025-01-02T07:00:00Z"), Instant.parse("2025-12-31T16:30:00Z")};
        var data = new DataFacts(
                201_532,
                201_180,
                311,
                41,
                190_322,
                JOURNEYS,
                212,
                1_104,
                214,
                way.size(),
                Map.of("start and complete", 120_004L, "same instant", 70_318L),
                instants[0],
                instants[1],
                instants[1],
                "Europe/Bucharest",
                List.of(Alarm.of(
                        "closing-times",
                        "amber",
                        "312 encounters end exactly at closing time in 2 branches.",
                        "Ask whether tickets are closed by hand.")));
        return new Findings(
                cycle,
                data,
                null,
                spread(JOURNEYS, 905),
                moments,
                flows,
                ways(way),
                null,
                standards,
                leavers,
                periods(way),
                branches(),
                List.of(),
                EXPERTS,
                TrendFacts.NONE,
                PlaceFacts.NONE,
                List.of(),
                null,
                new Timings(0.41, 0.22));
    }

    Findings nothing() {
        var data = new DataFacts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), null, null, null, "UTC", List.of());
        return new Findings(
                cycle,
                data,
                null,
                Spread.NONE,
                moments,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                new Periods("week", List.of(), List.of(), RecentFacts.NONE),
                List.of(),
                List.of(),
                null,
                TrendFacts.NONE,
                PlaceFacts.NONE,
                List.of(),
                null,
                new Timings(0, 0));
    }

    private static List<Variant> ways(List<String> way) {
        var ways = new ArrayList<Variant>();
        var random = new SplittableRandom(5);
        long left = JOURNEYS;
        for (int i = 0; i < 40 && !way.isEmpty(); i++) {
            var moments = new ArrayList<>(way);
            for (int k = 0; k < i % 5 && moments.size() > 2; k++) {
                moments.remove(1 + random.nextInt(moments.size() - 1));
            }
            if (i % 3 == 2) {
                moments.add(moments.size() / 2, moments.get(moments.size() / 3));
            }
            long n = Math.max(3, Math.round(left * 0.31));
            left -= n;
            ways.add(new Variant(moments, n, (double) n / JOURNEYS));
        }
        return ways;
    }

    private Periods periods(List<String> way) {
        var random = new SplittableRandom(9);
        var starts = new ArrayList<LocalDate>();
        for (int i = 0; i < 52; i++) {
            starts.add(LocalDate.of(2024, 12, 30).plusWeeks(i));
        }
        var rows = new ArrayList<PeriodRow>();
        for (String code : way) {
            Moment moment = moments.stream()
                    .filter(m -> m.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            Double middle = moment.durationSeconds().p50();
            var cells = new ArrayList<PeriodCell>();
            for (int i = 0; i < 52; i++) {
                boolean closed = i == 0 || i == 33;
                double worse = (i > 38 ? 1.5 : 1) * (0.8 + 0.4 * random.nextDouble());
                Double kept = moment.kept() == null || moment.kept().value() == null
                        ? null
                        : Math.clamp(moment.kept().value() + 0.2 - 0.2 * worse, 0, 1);
                cells.add(
                        closed
                                ? new PeriodCell(0, null, null)
                                : new PeriodCell(
                                        300 + random.nextInt(200), middle == null ? null : middle * worse, kept));
            }
            rows.add(new PeriodRow(code, cells));
        }
        return new Periods("week", starts, rows, RecentMonths.of(way));
    }

    private List<BranchFacts> branches() {
        String[] towns = {"Cluj", "Brașov", "Iași", "Sibiu", "Timișoara", "Oradea", "Constanța", "Arad"};
        var result = new ArrayList<BranchFacts>();
        for (int i = 0; i < towns.length; i++) {
            var kept = new ArrayList<StandardKept>();
            long n = i == 7 ? 3 : JOURNEYS / (i + 4);
            for (StandardKept one : standards) {
                double share = Math.clamp((double) one.kept() / one.joined() + (i % 3 - 1) * 0.08, 0.01, 0.999);
                Estimate estimate = i == 7
                        ? Estimate.missing(Estimate.Status.SUPPRESSED, 3, Proportion.METHOD, "Fewer than 5.")
                        : Proportion.of(Math.round(n * share), n);
                kept.add(new StandardKept(
                        one.moment(),
                        one.text(),
                        one.limitSeconds(),
                        n,
                        Math.round(n * share),
                        0,
                        0,
                        estimate,
                        one.target(),
                        "open"));
            }
            result.add(new BranchFacts(towns[i], n, n / 20, spread(n, 800 + 40.0 * i), kept));
        }
        return result;
    }
}
