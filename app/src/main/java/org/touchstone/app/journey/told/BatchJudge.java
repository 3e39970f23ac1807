package org.touchstone.app.journey.told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.springframework.http.HttpStatus;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Journey;

/// Judges facts against what is known of their journeys, fact by fact, and against the branches that the teller may
/// know of. A journey of another branch is not there for them.
///
/// For one batch, within its transaction.
final class BatchJudge {

    private final Scope scope;
    private final LongFunction<Optional<Journey>> known;
    private final Map<Long, Standing> standings = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    /// What is known of a journey while the batch is gone through.
    ///
    /// @param encounters when each began, by number; empty when nobody told of the journey
    private record Standing(String branch, Map<Integer, Long> encounters) {}

    private BatchJudge(Scope scope, LongFunction<Optional<Journey>> known) {
        this.scope = scope;
        this.known = known;
    }

    /// @param known finds a journey as all facts before the batch have left it
    /// @throws Refusal that names every fact that cannot be
    static void judge(List<BatchReader.Told> batch, Scope scope, LongFunction<Optional<Journey>> known) {
        var judge = new BatchJudge(scope, known);
        batch.forEach(judge::judge);
        if (!judge.problems.isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, judge.problems);
        }
    }

    private void judge(BatchReader.Told told) {
        switch (told.fact()) {
            case Fact.Opened opened -> open(told, opened);
            case Fact.Closed closed -> {
                Long start = began(told, closed.encounter());
                if (start != null && closed.endMicros() < start) {
                    problems.add(FieldProblem.of(
                            told.at() + "/end",
                            "an end before the start of the encounter",
                            "a time not before the start, or a fact 'corrected' that moves both"));
                }
            }
            case Fact.Corrected corrected -> {
                if (began(told, corrected.encounter().number()) != null) {
                    begin(told, corrected.encounter());
                }
            }
            case Fact.Retracted retracted -> {
                if (began(told, retracted.encounter()) != null) {
                    standing(told).encounters().remove(retracted.encounter());
                }
            }
            case Fact.Ended _ -> {
                if (isForeign(standing(told))) {
                    unknown(told);
                }
            }
        }
    }

    private void open(BatchReader.Told told, Fact.Opened opened) {
        Standing standing = standing(told);
        boolean isNew = standing.encounters().isEmpty();
        if (isNew) {
            standing = new Standing(opened.branch(), standing.encounters());
            standings.put(opened.journey(), standing);
        }
        if (!scope.covers(standing.branch())) {
            problems.add(FieldProblem.of(
                    told.at() + (isNew ? "/branch" : "/journey"),
                    isNew ? "'" + opened.branch() + "'" : "'" + told.journey() + "', the key of a journey elsewhere",
                    isNew ? "a branch that the token may know of" : "another key"));
        } else if (!isNew && !opened.branch().isEmpty() && !opened.branch().equals(standing.branch())) {
            problems.add(FieldProblem.of(
                    told.at() + "/branch",
                    "'" + opened.branch() + "'",
                    "'" + standing.branch() + "', where the journey began, or nothing"));
        } else {
            begin(told, opened.encounter());
        }
    }

    private void begin(BatchReader.Told told, Encounter encounter) {
        standing(told).encounters().put(encounter.number(), encounter.startMicros());
    }

    /// When an encounter began; null, and a problem more, if there is none that the teller may know of.
    @org.jspecify.annotations.Nullable
    private Long began(BatchReader.Told told, int encounter) {
        Standing standing = standing(told);
        if (isForeign(standing)) {
            unknown(told);
            return null;
        }
        Long start = standing.encounters().get(encounter);
        if (start == null) {
            problems.add(FieldProblem.of(
                    told.at() + "/encounter",
                    String.valueOf(encounter),
                    "an encounter of journey '" + told.journey() + "' that was opened: "
                            + standing.encounters().keySet()));
        }
        return start;
    }

    private boolean isForeign(Standing standing) {
        return standing.encounters().isEmpty() || !scope.covers(standing.branch());
    }

    private void unknown(BatchReader.Told told) {
        problems.add(FieldProblem.of(
                told.at() + "/journey",
                "'" + told.journey() + "'",
                "a journey that was opened before, at a branch that the token may know of"));
    }

    private Standing standing(BatchReader.Told told) {
        return standings.computeIfAbsent(
                told.fact().journey(),
                id -> known.apply(id).map(BatchJudge::of).orElseGet(() -> new Standing("", new TreeMap<>())));
    }

    private static Standing of(Journey journey) {
        Map<Integer, Long> encounters = new TreeMap<>();
        journey.encounters().forEach(one -> encounters.put(one.number(), one.startMicros()));
        return new Standing(journey.branch(), encounters);
    }
}
