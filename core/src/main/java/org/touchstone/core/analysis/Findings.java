package org.touchstone.core.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// All that an analysis found, ready to be shown; `findings.json` has the same shape and names.
///
/// Built from exact counts, so the same journeys give the same findings in any order. Only `timings` differs by run.
///
/// @param answers what customers said; absent when there are no answers
/// @param moments every step of the cycle in its order, then lived moments that the cycle does not know
/// @param flows directly-follows counts; `from` "" is the start of a journey, `to` "" its end; largest first
/// @param variants the most frequent exact ways, at most 100, most frequent first
/// @param abandonment for each moment where somebody left: how long people bore it
/// @param trends what gets worse or better, since when, where, and what lies behind it
/// @param places where something is better or worse than elsewhere
/// @param conformance journeys laid against the cycle; absent until there is a cycle to lay them against
/// @param experts what experts judge, and where they and the data differ; absent where nobody judged
/// @param description what goes with the overall answer, beside the evidence; absent when nobody gave one
public record Findings(
        CycleFacts cycle,
        DataFacts data,
        @Nullable AnswerFacts answers,
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
        @Nullable ExpertFacts experts,
        TrendFacts trends,
        PlaceFacts places,
        List<Priority> priorities,
        @Nullable DescriptionFacts description,
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
    /// @param branch where; absent when it holds for the data as a whole
    /// @param from first local day; absent, as `to`, when it is not about certain days
    /// @param moment at which moment; absent when it is not about one
    /// @param cure what to do
    public record Alarm(
            String rule,
            String level,
            String what,
            @Nullable String branch,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String moment,
            String cure) {

        /// An alarm about the data as a whole.
        public static Alarm of(String rule, String level, String what, String cure) {
            return new Alarm(rule, level, what, null, null, null, null, cure);
        }
    }

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

    /// Journeys laid against the cycle. Who left is laid against its beginning: leaving is no breach of the design.
    ///
    /// @param journeys journeys that are over
    /// @param fittingJourneys of them, those that went a designed way
    /// @param averageFitness mean fitness in [0, 1] of the journeys that are over; absent when none is
    /// @param logFitness 1 − sum of costs / sum of worst costs
    /// @param openJourneys journeys not over yet
    /// @param openFittingJourneys of them, those that fit as far as they have gone
    /// @param deviations the most frequent first, at most 100
    /// @param owed promised steps that the log can see, and in how many journeys they were left out
    /// @param undesigned ways nobody designed, at most 10: candidates for what the business has no system for
    public record Conformance(
            long journeys,
            long fittingJourneys,
            Estimate fittingShare,
            @Nullable Double averageFitness,
            @Nullable Double logFitness,
            long openJourneys,
            long openFittingJourneys,
            List<Deviation> deviations,
            List<Owed> owed,
            List<Undesigned> undesigned) {
        public Conformance {
            deviations = List.copyOf(deviations);
            owed = List.copyOf(owed);
            undesigned = List.copyOf(undesigned);
        }
    }

    /// One kind of departure from the cycle and how many journeys show it.
    ///
    /// @param kind "skipped", "inserted", "swapped", "repeated", "replaced" or "truncated" (the customer left after it)
    /// @param by the moment lived instead, where it was replaced
    public record Deviation(
            String kind, String moment, @Nullable String by, long journeys) {}

    /// A promised step.
    ///
    /// @param journeys journeys in which it was due
    /// @param leftOut of them, those that went on without it
    public record Owed(String moment, long journeys, long leftOut, Estimate leftOutShare) {}

    /// Journeys that went a way nobody designed.
    ///
    /// @param departures what they have in common
    /// @param handedOn of them, passed on by staff at least two times more than usual
    /// @param goalMet share whose goal was met, of those whose outcome is known
    /// @param example the way most of them went
    /// @param what in plain words
    public record Undesigned(
            List<Departed> departures,
            long journeys,
            Estimate share,
            long handedOn,
            Estimate goalMet,
            List<String> example,
            String what) {
        public Undesigned {
            departures = List.copyOf(departures);
            example = List.copyOf(example);
        }
    }

    /// One departure of a way; see [Deviation].
    public record Departed(
            String kind, String moment, @Nullable String by) {}

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
    /// @param recent the last twelve months or weeks, with what was said
    public record Periods(String unit, List<LocalDate> starts, List<PeriodRow> rows, RecentFacts recent) {
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

    /// What is known of one failure at a moment, or of the moment itself where nothing recorded tells of failures.
    ///
    /// @param incident code of the step's incident that it is; absent where a rule says what failed
    /// @param what what went wrong, in the words of the service; "" where nothing tells
    /// @param named whether the evidence allows calling it critical
    /// @param standing "named", "no own effect", "not seen yet", "too few", "not told apart", "set by rule",
    ///     "associated" or "judged"
    /// @param rankLow best rank by loss among the named; absent unless named
    /// @param rankHigh worst rank
    /// @param loss points of overall satisfaction lost per 100 journeys; who left counts as the lowest answer
    /// @param lossWithoutLeavers the same, who left not counted
    /// @param failure share of journeys in which it failed, who left not counted
    /// @param reach share of journeys that live the moment
    /// @param left share of journeys whose customer left here
    /// @param effect points of the overall answer that each loses
    /// @param lowerBound lower bound of the effect that holds for all failures tested together
    /// @param spoil share of visits spoilt with the failure minus without it
    /// @param judged the experts' worst grade, 1 to 3; absent when nobody judged it
    /// @param grades the grades of all experts who judged it, lowest first
    /// @param moreAnswers answers still needed before an effect that matters would show
    /// @param basis what the statement rests on: "failures", "leaving", "ratings only", "judged"
    /// @param why one or two sentences in plain words
    public record Critical(
            String moment,
            @Nullable String incident,
            String what,
            boolean named,
            String standing,
            @Nullable Integer rankLow,
            @Nullable Integer rankHigh,
            @Nullable Estimate loss,
            @Nullable Estimate lossWithoutLeavers,
            @Nullable Estimate failure,
            @Nullable Double reach,
            @Nullable Estimate left,
            @Nullable Estimate effect,
            @Nullable Double lowerBound,
            @Nullable Estimate spoil,
            boolean rareButSevere,
            @Nullable Integer judged,
            List<Integer> grades,
            @Nullable Long moreAnswers,
            String basis,
            Estimate.Status status,
            String why) {
        public Critical {
            grades = List.copyOf(grades);
        }
    }

    /// Something to work on first.
    ///
    /// @param branch the branch it is worst in; absent when none stands out
    /// @param list "loss" (costs most now), "standard" (furthest below what was promised) or "past" (worse than it was)
    /// @param where branches, hours, segments and channels in which it is worse than elsewhere; may be empty
    /// @param trend whether it gets worse or better, with the date; absent where it does neither
    /// @param order what would change its place in the list
    public record Priority(
            String moment,
            @Nullable String branch,
            String list,
            String why,
            List<String> where,
            @Nullable String trend,
            String order) {
        public Priority {
            where = List.copyOf(where);
        }
    }

    /// How long it took, in seconds.
    public record Timings(double readSeconds, double analyseSeconds) {}
}
