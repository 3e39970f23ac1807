package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.touchstone.examples.file.Json;
import org.touchstone.examples.generate.Generated;

/// Writes `truth.json`: what is planted in the other files, and what it does.
///
/// What the settings do not plant is not mentioned.
final class TruthFile {

    private final Truth truth;
    private final World world;
    private final Settings settings;

    private TruthFile(Truth truth) {
        this.truth = truth;
        this.world = truth.world();
        this.settings = world.settings();
    }

    /// The text of the file.
    static String text(Truth truth, Generated made) {
        var file = new TruthFile(truth);
        return Json.object(json -> file.write(json, made));
    }

    private void write(Json json, Generated made) {
        json.text("example", "bank").number("seed", truth.seed());
        json.text("from", world.days().getFirst().toString())
                .text("to", world.days().getLast().toString());
        json.number("journeys", made.journeys()).number("rows", made.rows()).number("answers", made.answers());
        json.number("answerRate", settings.survey().rate())
                .number("halo", settings.survey().halo())
                .number("effectScale", settings.effects().scale());
        json.number("waitLimitMinutes", settings.effects().longWaitMinutes());
        json.objects("moments", Arrays.asList(Planted.values()), this::moment);
        json.object("leavers", this::leavers);
        json.objects("branches", world.branches(), TruthFile::branch);
        json.object("service", this::service);
        json.object("changes", this::changes);
        json.object("records", this::records);
        json.object("plans", this::plans);
    }

    private void moment(Json json, Planted planted) {
        FlipTally tally = truth.tally(planted);
        json.text("step", planted.step()).text("moment", planted.moment()).text("failure", planted.failure());
        if (!planted.fact().isEmpty()) {
            json.text("fact", planted.fact());
        }
        json.text("kind", planted.kind().code());
        json.number("lived", tally.lived()).number("happened", tally.happened());
        double customers = truth.leavers().customers();
        if (tally.lived() > 0) {
            json.number("reach", tally.lived() / customers).number("share", (double) tally.happened() / tally.lived());
        }
        if (!tally.isEmpty()) {
            json.number("latent", tally.latent())
                    .number("effect", tally.answered().effect())
                    .number("effectOnAll", tally.all().effect())
                    .number("effectWithoutLeavers", tally.stayed().effect())
                    .number("effectLikeForLike", tally.likeForLike())
                    .number("effectWithLeaversLowest", tally.lowest().effect())
                    .number(
                            "lossPer100",
                            100
                                    * tally.happened()
                                    / customers
                                    * tally.answered().effect());
        }
    }

    private void leavers(Json json) {
        Leavers leavers = truth.leavers();
        json.number("customers", leavers.customers())
                .number("atOnce", leavers.atOnce())
                .number("fromTheLine", leavers.fromTheLine())
                .number("afterDesks", leavers.afterDesks());
        long joined = leavers.customers() - leavers.atOnce();
        if (joined > 0) {
            json.number("shareFromTheLine", (double) leavers.fromTheLine() / joined);
        }
    }

    private static void branch(Json json, Branch branch) {
        json.text("branch", branch.code())
                .number("load", branch.load())
                .number("tellers", branch.tellers())
                .number("utilisationAtNoon", branch.utilisationAtNoon())
                .number("level", branch.level())
                .number(
                        "skill",
                        branch.skills().subList(0, branch.tellers()).stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow());
    }

    private void service(Json json) {
        Settings.Windows windows = settings.windows();
        List<Map.Entry<Integer, Double>> slower = settings.handling().slower().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
        json.objects(
                "slow",
                slower,
                (one, slow) -> one.text("branch", code(slow.getKey())).number("factor", slow.getValue()));
        if (windows.shortBranch() > 0) {
            json.object(
                    "shortOfATeller",
                    one -> one.text("branch", code(windows.shortBranch()))
                            .number("fromHour", windows.shortFrom())
                            .number("toHour", windows.shortTo()));
        }
        if (settings.mix().pensionBranch() > 0) {
            json.object(
                    "lowByMixAlone",
                    one -> one.text("branch", code(settings.mix().pensionBranch())));
        }
        json.object(
                "noSystem",
                one -> one.number("share", settings.handling().thirdParty())
                        .number("unpaid", settings.handling().unpaid()));
    }

    private void changes(Json json) {
        Settings.Survey survey = settings.survey();
        Settings.Trends trends = settings.trends();
        if (survey.seamWeek() > 0) {
            json.object("seam", one -> week(one, survey.seamWeek()).number("points", survey.seam()));
        }
        if (trends.driftWeek() > 0) {
            json.object(
                    "drift",
                    one -> week(one, trends.driftWeek())
                            .text("step", Planted.SERVE.step())
                            .text("failure", Planted.SERVE.failure())
                            .number("weeks", trends.driftWeeks())
                            .texts(
                                    "branches",
                                    codes(trends.driftBranches().stream()
                                            .sorted()
                                            .toList()))
                            .number("shareFrom", settings.shares().unfriendly())
                            .number("shareTo", trends.driftTo()));
        }
        if (trends.symptomWeek() > 0) {
            double seconds = settings.handling().verification().mean();
            json.object(
                    "symptom",
                    one -> week(one, trends.symptomWeek())
                            .text("showsAt", Moment.WAIT.code())
                            .text("cause", Moment.VERIFY.code())
                            .number("secondsFrom", seconds)
                            .number("secondsTo", seconds * trends.symptomFactor()));
        }
    }

    private Json week(Json json, int week) {
        LocalDate day = world.calendar().firstDay(week);
        return json.number("week", week).text("date", day.toString());
    }

    private void records(Json json) {
        Settings.Faults faults = settings.faults();
        if (faults.gamingBranch() > 0) {
            json.object(
                    "calledTooEarly",
                    one -> one.text("branch", code(faults.gamingBranch()))
                            .number("recordedWaitMinutesMax", faults.gamingMinutes()));
        }
        if (faults.clockBranch() > 0) {
            json.object(
                    "clock",
                    one -> one.text("branch", code(faults.clockBranch()))
                            .number("month", faults.clockMonth())
                            .number("minutesFast", faults.clockMinutes()));
        }
        if (faults.closingBranch() > 0) {
            json.object(
                    "closedInTheEvening",
                    one -> one.text("branch", code(faults.closingBranch())).number("hour", faults.closingHour()));
        }
        json.object("defective", this::defects);
    }

    private void defects(Json json) {
        DefectCounts counts = truth.defects();
        json.number("rows", counts.spoilt()).number("unusable", counts.unusable());
        for (Defect defect : Defect.values()) {
            if (defect != Defect.NONE) {
                json.number(defect.code(), counts.count(defect));
            }
        }
    }

    private void plans(Json json) {
        Settings.Plans plans = settings.plans();
        if (plans.hostWeek() > 0) {
            json.object(
                    "host",
                    one -> week(one, plans.hostWeek())
                            .texts(
                                    "branches",
                                    codes(plans.hostBranches().stream().sorted().toList()))
                            .text("verdict", "worked"));
        }
        if (plans.televisionWeek() > 0) {
            json.object(
                    "television",
                    one -> week(one, plans.televisionWeek())
                            .texts("branches", codes(List.of(plans.televisionBranch())))
                            .text("verdict", "nothing"));
        }
        if (plans.lunchWeek() > 0) {
            json.object(
                    "lunchTeller",
                    one -> week(one, plans.lunchWeek())
                            .texts("branches", codes(List.of(settings.windows().shortBranch())))
                            .text("verdict", "too-early"));
        }
        truth.coached()
                .worst()
                .ifPresent(worst -> json.object(
                        "coaching",
                        one -> one.number("month", plans.coachedMonth())
                                .texts("branches", codes(List.of(worst)))
                                .text("verdict", "nothing")));
    }

    private List<String> codes(List<Integer> branches) {
        return branches.stream().map(this::code).toList();
    }

    private String code(int branch) {
        return world.branch(branch).code();
    }
}
