package org.touchstone.core.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// All that an analysis found, ready to be shown; `findings.json` has the same shape and names.
///
/// Built from exact counts, so the same journeys give the same findings however their rows arrived. Only `timings`
/// differs from run to run.
///
/// @param moments every step of the cycle in its order, then lived moments that the cycle does not know
/// @param flows directly-follows counts; `from` "" is the start of a journey, `to` "" its end; largest first
/// @param variants the most frequent exact ways, at most 100, most frequent first
/// @param abandonment for each moment where somebody left: how long people bore it
/// @param conformance journeys laid against the cycle; absent until there is a cycle to lay them against
public record Findings(
        CycleFacts cycle,
        DataFacts data,
        Spread journeySeconds,
        List<Moment> moments,
        List<Flow> flows,
        List<Variant> variants,
        @Nullable Conformance conformance,
        List<StandardKept> standards,
        List<Abandonment> abandonment,
        Periods periods,
        List<BranchFacts> branches,
        List<Critical> critical,
        List<Priority> priorities,
        Timings timings) {

    public Findings {
        moments = List.copyOf(moments);
        flows = List.copyOf(flows);
        variants = List.copyOf(variants);
        standards = List.copyOf(standards);
        abandonment = List.copyOf(abandonment);
        branches = List.copyOf(branches);
        critical = List.copyOf(critical);
        priorities = List.copyOf(priorities);
    }

    /// The designed cycle, or the one drafted from the log.
    ///
    /// @param goal what the customer wants, in the customer's words
    /// @param drafted whether it was drafted from the most frequent ways, not designed
    public record CycleFacts(String code, String name, String goal, int version, boolean drafted) {}

    /// What was read and what became of it. `rows` = `used` + `duplicates` + `quarantined`, always.
    ///
    /// @param openJourneys journeys not finished when the source ends
    /// @param abandonedJourneys journeys whose customer left before the goal
    /// @param variants number of distinct ways
    /// @param activities number of distinct moments in the log
    /// @param pairing how many encounters were paired by which rule
    /// @param from first instant; absent when nothing was read
    /// @param observedThrough end of observation of the source, which is not now
    /// @param zone zone in which local times were read and days are counted
    /// @param alarms what is wrong with the data, in plain words
    public record DataFacts(
            long rows,
            long used,
            long duplicates,
            long quarantined,
            long encounters,
            long journeys,
            long openJourneys,
            long abandonedJourneys,
            long variants,
            int activities,
            Map<String, Long> pairing,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant observedThrough,
            String zone,
            List<Alarm> alarms) {
        public DataFacts {
            alarms = List.copyOf(alarms);
            if (rows != used + duplicates + quarantined) {
                throw new IllegalStateException("Rows are lost: read " + rows + ", but used " + used + " + duplicates "
                        + duplicates + " + quarantined " + quarantined);
            }
        }
    }

    /// Something wrong with the data.
    ///
    /// @param level "amber" or "red"
    /// @param what the figure, in plain words
    /// @param cure what to do
    public record Alarm(String rule, String level, String what, String cure) {}

    /// How something measured in seconds is spread. Mean and quantiles are absent when `n` is 0.
    ///
    /// @param p50 median; quantiles interpolate linearly (type 7)
    public record Spread(
            long n,
            @Nullable Double mean,
            @Nullable Double p50,
            @Nullable Double p90) {

        /// Nothing was measured.
        public static final Spread NONE = new Spread(0, null, null, null);
    }

    /// One step of the cycle as it was lived.
    ///
    /// @param designed whether the cycle knows it; false for a lived moment outside the cycle
    /// @param moment whether it touches the customer; false for a support step
    /// @param contact "person", "machine", "place" or "none"
    /// @param seenBy which sources can see it: "log", "question", "audit"
    /// @param reach share of journeys that visit it; absent when the log cannot see it
    /// @param waitBeforeSeconds time between the end of the encounter before and the start of this one
    /// @param rating mean of the answers about it, when there are answers
    /// @param failure share of encounters recorded as failed, when that can be known
    /// @param kept share of journeys in which its most important standard was kept, when it has one that was measured
    /// @param judgedGrade the experts' grade, 1 to 3; absent when nobody judged it critical
    public record Moment(
            String code,
            String name,
            boolean designed,
            boolean moment,
            String contact,
            List<String> seenBy,
            long encounters,
            long journeys,
            @Nullable Double reach,
            Spread durationSeconds,
            Spread waitBeforeSeconds,
            @Nullable Estimate rating,
            @Nullable Estimate failure,
            @Nullable Estimate kept,
            @Nullable Integer judgedGrade,
            @Nullable String judgedReason) {
        public Moment {
            seenBy = List.copyOf(seenBy);
        }
    }

    /// How often one moment directly followed another, and how long customers waited between.
    public record Flow(String from, String to, long count, Spread waitSeconds) {}

    /// One exact way through the service.
    public record Variant(List<String> moments, long journeys, double share) {
        public Variant {
            moments = List.copyOf(moments);
        }
    }

    /// Journeys laid against the cycle.
    public record Conformance(
            long fittingJourneys, double averageFitness, double logFitness, List<Deviation> deviations) {
        public Conformance {
            deviations = List.copyOf(deviations);
        }
    }

    /// One kind of departure from the cycle and how many journeys show it.
    public record Deviation(String kind, String moment, long journeys) {}

    /// What became of one standard.
    ///
    /// @param text the promise in words
    /// @param joined journeys that the promise was made to and whose outcome is known
    /// @param pending journeys still inside the limit when the source ends; they are not in `joined`
    /// @param left journeys in which the customer left; they broke the promise and are in `joined`
    /// @param share share kept, with its interval
    /// @param target share promised, in (0, 1]
    /// @param limitSeconds the longest time promised; absent when it is not about time
    /// @param verdict "kept", "broken", "open" (the interval covers the target) or "not measured"
    public record StandardKept(
            String moment,
            String text,
            @Nullable Double limitSeconds,
            long joined,
            long kept,
            long left,
            long pending,
            Estimate share,
            double target,
            String verdict) {}

    /// How long people bore one moment before they left.
    ///
    /// @param joined journeys that came to the moment
    /// @param left journeys abandoned there
    /// @param medianPatienceMinutes time by which half would have left; absent when fewer than half ever do, when fewer
    ///     than 20 were seen to leave, and when it is a day or longer
    /// @param minutes one row for each minute waited
    public record Abandonment(
            String moment, long joined, long left, @Nullable Double medianPatienceMinutes, List<Minute> minutes) {
        public Abandonment {
            minutes = List.copyOf(minutes);
        }
    }

    /// One minute of waiting.
    ///
    /// @param minute minutes already waited, from 0
    /// @param atRisk people still waiting when it began
    /// @param left people who left within it
    /// @param staying share that stays beyond it, allowing for those who were served first
    public record Minute(int minute, long atRisk, long left, Estimate staying) {}

    /// The moments over time.
    ///
    /// @param unit "day", "week", "month" or "year"; chosen so that there are at most 60 periods
    /// @param starts first local day of each period, without gaps
    public record Periods(String unit, List<LocalDate> starts, List<PeriodRow> rows) {
        public Periods {
            starts = List.copyOf(starts);
            rows = List.copyOf(rows);
        }
    }

    /// One moment over the periods; as many cells as there are periods.
    public record PeriodRow(String moment, List<PeriodCell> cells) {
        public PeriodRow {
            cells = List.copyOf(cells);
        }
    }

    /// One moment in one period.
    ///
    /// @param n encounters
    /// @param medianSeconds median duration; where the log has no durations, the median wait before; absent if none
    /// @param kept share in which the moment's most important standard was kept; absent when it has none
    public record PeriodCell(
            long n,
            @Nullable Double medianSeconds,
            @Nullable Double kept) {}

    /// One branch.
    public record BranchFacts(
            String branch, long journeys, long abandonedJourneys, Spread journeySeconds, List<StandardKept> standards) {
        public BranchFacts {
            standards = List.copyOf(standards);
        }
    }

    /// What is known of a moment being critical.
    ///
    /// @param named whether the evidence allows calling it critical
    /// @param loss points of overall satisfaction lost per 100 journeys
    /// @param judged the experts' grade, 1 to 3
    /// @param basis what the statement rests on: "judged", "failures", "ratings only"
    /// @param why one sentence in plain words
    public record Critical(
            String moment,
            boolean named,
            @Nullable Integer rankLow,
            @Nullable Integer rankHigh,
            @Nullable Estimate loss,
            @Nullable Estimate failure,
            @Nullable Double reach,
            @Nullable Estimate effect,
            boolean rareButSevere,
            @Nullable Integer judged,
            String basis,
            Estimate.Status status,
            String why) {}

    /// Something to work on first.
    ///
    /// @param branch the branch it is worst in; absent when it holds everywhere
    /// @param list "loss" (costs most now) or "standard" (furthest below what was promised)
    public record Priority(String moment, @Nullable String branch, String list, String why) {}

    /// How long it took, in seconds.
    public record Timings(double readSeconds, double analyseSeconds) {}
}
