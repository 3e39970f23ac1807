package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;

/// What an analysis tells of the planted drift, symptom and places, question by question.
///
/// Weeks of the bank begin on Thursdays, those of an analysis on Mondays.
record Told(Findings findings) {

    private static final List<String> DRIFTING = List.of("B01", "B02", "B05", "B08");

    /// The first day of a week of the bank.
    private static LocalDate week(int number) {
        return LocalDate.of(2025, 1, 2).plusWeeks(number - 1L);
    }

    Map<String, Boolean> trends() {
        Optional<Change> drift = worse("serve/unfriendly");
        Optional<Change> wait = worse("wait/wait");
        Optional<Change> verify = worse("verify/work");
        var told = new LinkedHashMap<String, Boolean>();
        told.put("drift signalled in weeks 31-41", drift.filter(Told::isInTime).isPresent());
        told.put(
                "drift interval covers week 31",
                drift.filter(one -> covers(one, week(31))).isPresent());
        told.put(
                "drift in planted branches only",
                drift.filter(one -> !one.branches().isEmpty() && DRIFTING.containsAll(one.branches()))
                        .isPresent());
        told.put(
                "no drift at week 20",
                changes().noneMatch(one -> one.signalled().isBefore(week(30))));
        told.put("no drift in December", changes().noneMatch(Told::isOfDecember));
        told.put(
                "verifying slower since week 40",
                verify.filter(one -> covers(one, week(40))).isPresent());
        told.put(
                "verifying behind the wait",
                wait.filter(one -> "verify/work".equals(one.cause())).isPresent()
                        && verify.filter(one -> one.cause() == null).isPresent());
        return told;
    }

    Map<String, Boolean> places() {
        var told = new LinkedHashMap<String, Boolean>();
        told.put("branch 4 slow at the window", standsOut(one -> is(one, "B04", "serve/work")));
        told.put(
                "nobody fast blamed",
                standouts()
                        .noneMatch(one -> one.indicator().endsWith("/work")
                                && !one.place().equals("B04")));
        told.put(
                "branch 7's lunch found",
                standsOut(one -> one.place().equals("B07")
                        && "noon".equals(one.daypart())
                        && one.indicator().startsWith("wait/")));
        told.put("branch 10's gap after the call found", standsOut(one -> is(one, "B10", "called/wait")));
        told.put("branch 3 not named", !standsOut(one -> one.place().equals("B03")));
        told.put("branch 12 not named", !standsOut(one -> one.place().equals("B12")));
        return told;
    }

    private Stream<Change> changes() {
        return findings.trends().changes().stream().filter(Change::worse);
    }

    private Optional<Change> worse(String indicator) {
        return changes().filter(one -> one.indicator().equals(indicator)).findFirst();
    }

    private static boolean isInTime(Change drift) {
        LocalDate sunday = drift.signalled().plusDays(6);
        return !sunday.isBefore(week(31)) && drift.signalled().isBefore(week(42));
    }

    private static boolean covers(Change change, LocalDate week) {
        return change.sinceLow().isBefore(week.plusDays(7))
                && !change.sinceHigh().plusDays(6).isBefore(week);
    }

    private static boolean isOfDecember(Change change) {
        return change.cause() == null && !change.since().isBefore(LocalDate.of(2025, 11, 24));
    }

    private Stream<Standout> standouts() {
        return findings.places().standouts().stream().filter(Standout::worse);
    }

    private boolean standsOut(Predicate<Standout> which) {
        return standouts().anyMatch(which);
    }

    private static boolean is(Standout one, String place, String indicator) {
        return one.place().equals(place) && Objects.equals(one.indicator(), indicator) && one.daypart() == null;
    }
}
