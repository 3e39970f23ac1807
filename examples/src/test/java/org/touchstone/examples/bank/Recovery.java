package org.touchstone.examples.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.statistics.Proportion;

/// Scores the recovery of the planted truth over many years, a line a seed, then the sums; see
/// docs/benchmarks/recovery.md. Not a test: it takes a quarter of an hour for two hundred years.
///
/// Arguments: first seed, last seed, share of answers, halo, scale of the effects, and `all` or `named` for the
/// critical moments alone.
final class Recovery {

    private record Planting(String moment, String failure, String incident) {}

    private static final List<Planting> EFFECTS = List.of(
            new Planting("told", "curt", "curt"),
            new Planting("wait", "long", ""),
            new Planting("cash", "short", "wrong"),
            new Planting("serve", "unfriendly", "unfriendly"),
            new Planting("enter", "not-greeted", "not-greeted"),
            new Planting("notes", "not-asked", "not-asked"),
            new Planting("brochures", "brochures", "brochures"));

    /// The clock, the closing and the gaming.
    private static final List<String> FAULTY = List.of("B04", "B09", "B10");

    private final Map<String, Integer> counts = new TreeMap<>();
    private int years;

    private Recovery() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        double rate = Double.parseDouble(arguments[2]);
        double halo = Double.parseDouble(arguments[3]);
        double scale = Double.parseDouble(arguments[4]);
        Settings planted = Settings.defaults();
        Settings settings = planted.withSurvey(
                        Settings.Survey.defaults().withRate(rate).withHalo(halo))
                .withEffects(planted.effects().scaled(scale));
        var recovery = new Recovery();
        Path directory = Files.createTempDirectory("touchstone-recovery");
        for (long seed = Long.parseLong(arguments[0]); seed <= Long.parseLong(arguments[1]); seed++) {
            if (arguments[5].equals("all")) {
                Study study = Study.of(settings, seed, directory);
                recovery.add(seed, study, told(study));
            } else {
                recovery.add(seed, Study.named(settings, seed, directory), Map.of());
            }
        }
        recovery.tell();
    }

    /// @param others what else is told, and whether it is right
    private void add(long seed, Study study, Map<String, Boolean> others) {
        years++;
        List<String> missed = new ArrayList<>();
        count("pass", study.passes(), missed);
        count("told named", study.named("told", "curt"), missed);
        count("wait named", study.namedInLog("wait"), missed);
        count("cash named", study.named("cash", "wrong"), missed);
        count("serve named", study.named("serve", "unfriendly"), missed);
        count("not greeted named", study.named("enter", "not-greeted"), missed);
        count("notes silent", !study.named("notes", "not-asked"), missed);
        count("brochures silent", !study.named("wait", "brochures"), missed);
        count("nothing else named", nothingElse(study), missed);
        count(
                "cash rare but severe",
                study.row("cash", row -> "wrong".equals(row.incident()))
                        .map(Critical::rareButSevere)
                        .orElse(false),
                missed);
        EFFECTS.forEach(planting -> covers(study, planting, missed));
        others.forEach((what, found) -> count(what, found, missed));
        System.out.println("seed " + seed + (missed.isEmpty() ? " all" : " but " + missed));
    }

    /// Alarms, trends and places.
    private static Map<String, Boolean> told(Study study) {
        var others = new LinkedHashMap<String, Boolean>();
        others.put("alarm: clock of branch 4", isRed(study, "B04", "clock jump"));
        others.put("alarm: closing of branch 9", isRed(study, "B09", "closed at one minute"));
        others.put("alarm: gaming of branch 10", isRed(study, "B10", "kept on paper"));
        others.put("alarm: no other branch in red", onlyFaulty(study));
        others.put("seam told", hasSeam(study));
        study.red().stream()
                .filter(alarm -> !isFaulty(alarm))
                .forEach(alarm -> System.out.println(alarm.branch() + " " + alarm.rule() + " " + alarm.what()));
        var told = new Told(study.findings());
        others.putAll(told.trends());
        others.putAll(told.places());
        return others;
    }

    private void count(String what, boolean found, List<String> missed) {
        counts.merge(what, found ? 1 : 0, Integer::sum);
        if (!found) {
            missed.add(what);
        }
    }

    private static boolean nothingElse(Study study) {
        return study.critical().stream()
                .filter(Critical::named)
                .allMatch(row -> row.moment().equals("goodbye")
                        || EFFECTS.stream()
                                .anyMatch(planting -> planting.moment().equals(row.moment())
                                        && planting.incident().equals(Objects.requireNonNullElse(row.incident(), ""))));
    }

    private void covers(Study study, Planting planting, List<String> missed) {
        String moment = planting.moment().equals("brochures") ? "wait" : planting.moment();
        var row = study.row(moment, one -> planting.incident().equals(Objects.requireNonNullElse(one.incident(), "")));
        double truth = truth(study, planting);
        boolean covered = row.map(Critical::effect)
                .filter(effect -> effect.low() != null && effect.high() != null)
                .map(effect ->
                        Objects.requireNonNull(effect.low()) <= truth && truth <= Objects.requireNonNull(effect.high()))
                .orElse(false);
        count("interval covers " + planting.moment(), covered, missed);
    }

    private static double truth(Study study, Planting planting) {
        return ((List<?>) Objects.requireNonNull(study.truth().get("moments")))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> planting.moment().equals(one.get("moment"))
                                && planting.failure().equals(one.get("failure")))
                        .mapToDouble(
                                one -> ((Number) Objects.requireNonNull(one.get("effectLikeForLike"))).doubleValue())
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isRed(Study study, String branch, String rule) {
        return study.red().stream()
                .anyMatch(alarm -> branch.equals(alarm.branch()) && alarm.rule().equals(rule));
    }

    private static boolean onlyFaulty(Study study) {
        return study.red().stream().allMatch(Recovery::isFaulty);
    }

    private static boolean isFaulty(Alarm alarm) {
        return alarm.branch() != null && FAULTY.contains(alarm.branch());
    }

    /// Week 20 begins on 15 May.
    private static boolean hasSeam(Study study) {
        return study.findings().data().alarms().stream()
                .anyMatch(alarm -> alarm.rule().startsWith("a seam")
                        && LocalDate.of(2025, 5, 15).equals(alarm.from()));
    }

    private void tell() {
        counts.forEach((what, found) -> {
            var share = Proportion.of(found, years);
            System.out.printf(
                    "%-32s %4d of %d  (%.1f %% to %.1f %%)%n",
                    what,
                    found,
                    years,
                    100 * Objects.requireNonNull(share.low()),
                    100 * Objects.requireNonNull(share.high()));
        });
    }
}
