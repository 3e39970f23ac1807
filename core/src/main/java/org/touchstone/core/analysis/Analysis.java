package org.touchstone.core.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.analysis.Findings.Variant;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.evidence.Rules;
import org.touchstone.core.evidence.Watched;
import org.touchstone.core.evidence.alarm.Sources;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Durations;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Timed;
import org.touchstone.core.measure.Volumes;
import org.touchstone.core.measure.Ways;
import org.touchstone.core.survey.anonymity.Anonymity;

/// The one entry: what a log and a service, held against each other, have to say.
///
/// Exact and the same for the same journeys, whatever the order and the shape in which they arrived. Runs on all cores.
public final class Analysis {

    private static final int VARIANTS_MAX = 100;
    private static final Anonymity ANONYMITY = Anonymity.DEFAULT;

    private final JourneyLog log;
    private final Vocabulary words;
    private final int moments;
    private final Census census;
    private final Volumes volumes;
    private final Ways ways;
    private final Cycle cycle;
    private final boolean drafted;
    private final StepMatch match;
    private final Service service;
    private final Said said;

    private Analysis(JourneyLog asked, Service service, Said said) {
        log = asked.settled();
        this.service = service;
        this.said = said;
        words = log.vocabulary();
        moments = words.moments().size();
        census = Census.of(log, log.observedThrough().orElse(Instant.EPOCH));
        volumes = census.take(Volumes.measure(moments, words.branches().size()));
        ways = census.take(Ways.MEASURE);
        Cycle designed = service.cycle();
        drafted = designed == null;
        cycle = designed == null ? drafted() : designed;
        match = new StepMatch(cycle, words.moments());
    }

    /// The findings of rows read from files.
    public static Findings of(ImportedLog read, Service service) {
        return of(read.log(), Origin.of(read), service, Said.NOTHING);
    }

    /// The findings of a log.
    ///
    /// @param origin what became of the rows that it was made of
    /// @throws IllegalArgumentException if the log has no journeys
    public static Findings of(JourneyLog log, Origin origin, Service service) {
        return of(log, origin, service, Said.NOTHING);
    }

    /// The findings of a log and of answers, or of either alone.
    ///
    /// @param log may be empty where there are answers
    /// @param origin what became of the rows that the log was made of
    /// @throws IllegalArgumentException if there are neither journeys nor answers
    public static Findings of(JourneyLog log, Origin origin, Service service, Said said) {
        if (log.slices().stream().allMatch(slice -> slice.journeys().count() == 0) && !said.present()) {
            throw new IllegalArgumentException("A log without journeys has no findings");
        }
        long begin = System.nanoTime();
        return new Analysis(log, service, said).findings(origin, begin);
    }

    /// The critical moments alone, which are a small part of the work: as in the findings of the same log and answers.
    public static List<Critical> critical(JourneyLog log, Service service, Said said) {
        var analysis = new Analysis(log, service, said);
        var watched = analysis.watched(analysis.standards(), analysis.laid());
        return analysis.evidence(watched).critical(analysis.match, analysis.volumes, service.language());
    }

    /// The cycle that the most frequent ways of a log suggest: a first sheet for the team to mend.
    public static Cycle draft(JourneyLog log) {
        return new Analysis(log, Service.UNKNOWN, Said.NOTHING).cycle;
    }

    /// What findings call the moments of a log, by their codes in it: the code of the step that each is, else its word.
    ///
    /// @param cycle as designed; null where it is drafted from the log, which calls moments as the log does
    public static List<String> momentNames(JourneyLog log, @Nullable Cycle cycle) {
        List<String> words = log.vocabulary().moments().words();
        if (cycle == null) {
            return words;
        }
        var match = new StepMatch(cycle, log.vocabulary().moments());
        return IntStream.range(0, match.size()).mapToObj(match::name).toList();
    }

    private Cycle drafted() {
        return volumes.journeys() > 0 ? DraftCycle.of(ways, words.moments()) : AskedCycle.of(said.answers());
    }

    private Findings findings(Origin origin, long begin) {
        StandardFindings standards = standards();
        var periods = new PeriodFindings(census, log, volumes, match, service.branches(), standards);
        Promises promises = periods.kept().all();
        Durations between = census.take(Durations.of(Timed.flows(moments)));
        Durations before = between.regrouped(moments, cell -> cell % moments);
        LaidWays laid = laid();
        var watched = watched(standards, laid);
        EvidenceFindings evidence = evidence(watched);
        var asked = new AnswerFindings(said, evidence, service.branches(), ANONYMITY);
        var indicators =
                new IndicatorFindings(cycle, log, service, said.answers(), evidence.evidence(), watched, match);
        TrendFacts trendFacts = new TrendFindings(indicators, said.answers(), evidence.evidence()).read();
        PlaceFacts placeFacts = new PlaceFindings(indicators).read();
        var spreads = new MomentFindings(
                volumes,
                cycle,
                match,
                service.language(),
                new Spreads(census, Timed.encounters(moments), periods.durations()),
                new Spreads(census, Timed.waitsBefore(moments), before));
        var kept = standards.read(promises);
        var branches = new BranchFindings(census, words, standards, periods.kept());
        var data = new DataFindings(origin, log, volumes, ways, match, cycle, drafted, records(standards));
        Spread journeys = new Spreads(census, Timed.journeys()).of(0);
        var branchFacts = branches.read(volumes);
        var critical = evidence.critical(match, volumes, service.language());
        return new Findings(
                cycleFacts(),
                data.read(),
                asked.read(),
                journeys,
                spreads.read(standards, promises, asked, evidence),
                flows(new Spreads(census, Timed.flows(moments), between)),
                variants(),
                laid.read(),
                kept,
                new AbandonmentFindings(census, volumes, match).read(),
                periods.read(recent(periods, standards, evidence)),
                branchFacts,
                critical,
                new ExpertFindings(cycle, service.language()).read(critical),
                trendFacts,
                placeFacts,
                Priorities.of(kept, critical, trendFacts, placeFacts),
                DescriptionFindings.of(
                        cycle,
                        said.answers(),
                        evidence.evidence(),
                        (opinions, rules) ->
                                new DescribedWaits(cycle, standards, log, evidence.evidence(), opinions, rules)),
                new Findings.Timings(origin.readSeconds(), (System.nanoTime() - begin) / 1e9));
    }

    private RecentFacts recent(PeriodFindings periods, StandardFindings standards, EvidenceFindings evidence) {
        return new RecentFindings(
                        cycle,
                        census,
                        log,
                        volumes,
                        match,
                        service.branches(),
                        standards,
                        periods,
                        said.answers(),
                        evidence.evidence().cellOfRespondent(),
                        ANONYMITY)
                .read();
    }

    private StandardFindings standards() {
        return new StandardFindings(cycle, match, words, service.branches(), volumes.firstMicros(), observedThrough());
    }

    private LaidWays laid() {
        return LaidWays.of(cycle, drafted, log, match, volumes.journeys());
    }

    private List<Watched> watched(StandardFindings standards, LaidWays laid) {
        return new WatchList(
                        cycle,
                        service.language(),
                        match,
                        standards,
                        volumes,
                        said.answers(),
                        laid,
                        EvidenceFindings.asOf(log))
                .read();
    }

    private EvidenceFindings evidence(List<Watched> watched) {
        return new EvidenceFindings(cycle, log, service, said.answers(), watched, Rules.DEFAULT, ANONYMITY);
    }

    /// What is looked through for what is wrong with it. What became of the rows is told apart.
    private Sources records(StandardFindings standards) {
        var momentOfStep = new HashMap<String, Integer>();
        cycle.steps().forEach(step -> match.code(step.code()).ifPresent(code -> momentOfStep.put(step.code(), code)));
        return new Sources(
                log, service.branches(), said.answers(), standards.promises(), momentOfStep, Sources.Intake.UNKNOWN);
    }

    private long observedThrough() {
        return log.observedThrough().map(Micros::of).orElse(Math.max(0, volumes.lastMicros()));
    }

    private Findings.CycleFacts cycleFacts() {
        return new Findings.CycleFacts(
                cycle.code(),
                cycle.title().in(service.language()),
                cycle.goal().in(service.language()),
                cycle.version(),
                drafted);
    }

    private List<Flow> flows(Spreads between) {
        var flows = new ArrayList<Flow>();
        for (int moment = 0; moment < moments; moment++) {
            addFlow(flows, "", match.name(moment), volumes.starts(moment), Spread.NONE);
            addFlow(flows, match.name(moment), "", volumes.ends(moment), Spread.NONE);
        }
        between.lived().forEach(cell -> {
            String from = match.name(cell / moments);
            String to = match.name(cell % moments);
            addFlow(flows, from, to, between.counted(cell), between.of(cell));
        });
        flows.sort(Comparator.comparingLong((Flow flow) -> -flow.count())
                .thenComparing(Flow::from)
                .thenComparing(Flow::to));
        return flows;
    }

    private static void addFlow(List<Flow> flows, String from, String to, long count, Spread waits) {
        if (count > 0) {
            flows.add(new Flow(from, to, count, waits));
        }
    }

    private List<Variant> variants() {
        return ways.mostFrequent(VARIANTS_MAX, words.moments()).stream()
                .map(way -> new Variant(
                        way.moments().stream().map(this::named).toList(),
                        way.journeys(),
                        (double) way.journeys() / volumes.journeys()))
                .toList();
    }

    private String named(String word) {
        return match.name(words.moments().findCode(word).orElseThrow());
    }
}
