package org.touchstone.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.AnswerBars;
import org.touchstone.app.plot.GroupPlot;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.AnswerFacts;
import org.touchstone.core.analysis.AnswerFacts.Score;
import org.touchstone.core.analysis.AnswerFacts.Slice;
import org.touchstone.core.analysis.DescriptionFacts;
import org.touchstone.core.analysis.Findings;

/// What customers said: how their answers are distributed, and how groups of them differ.
final class AnswerSection {

    private static final String HEADING = "What customers say";

    private final Findings findings;
    private final AnswerFacts answers;
    private final Names names;
    private final List<Block> blocks = new ArrayList<>();

    private AnswerSection(Findings findings, AnswerFacts answers) {
        this.findings = findings;
        this.answers = answers;
        names = Names.of(findings);
    }

    static Section of(Findings findings) {
        AnswerFacts answers = findings.answers();
        return answers == null
                ? new Section(
                        "answers",
                        HEADING,
                        List.of(new Block.Words("No answers of customers were given. Give them with --answers: who"
                                + " says what, and when.")))
                : new AnswerSection(findings, answers).section();
    }

    private Section section() {
        blocks.add(new Block.Words(opening()));
        answers.notes().forEach(note -> blocks.add(new Block.Words(note)));
        if (!answers.scores().isEmpty()) {
            distribution();
        }
        if (!answers.slices().isEmpty()) {
            groups();
        }
        new QualityBlocks(answers.quality(), this::label).all().forEach(blocks::add);
        return new Section("answers", HEADING, blocks);
    }

    /// "30,026 people answered, about 579 a week. The overall answer is 3.63 of 5 on average; …"
    private String opening() {
        Double week = answers.perWeek();
        String people = Say.count(answers.respondents(), "person", "people") + " answered"
                + (week == null ? "" : ", about " + Say.count(Math.round(week)) + " overall answers a week") + ".";
        return answers.scores().stream()
                .filter(score -> score.question().equals(answers.overallQuestion()))
                .findFirst()
                .map(score -> people + overall(score))
                .orElse(people);
    }

    private static String overall(Score score) {
        if (score.given() == null) {
            return " The overall answer is " + AnswerBars.HIDDEN + ".";
        }
        return score.mean().value() == null
                ? ""
                : " The overall answer is " + Say.mean(score.mean()) + " on average, on a scale from "
                        + Say.decimal(score.lowest(), 0) + " to " + Say.decimal(score.highest(), 0) + "; "
                        + Say.share(score.top()) + " gave one of the best answers.";
    }

    private void distribution() {
        var bars = new AnswerBars(
                "answer-bars",
                "How the answers are distributed",
                answers.scores().stream()
                        .map(score -> new AnswerBars.Row(
                                label(score),
                                score.lowest(),
                                score.highest(),
                                score.higherIsBetter(),
                                score.given(),
                                score.bars(),
                                score.mean()))
                        .toList());
        blocks.add(new Block.Heading(bars.title()));
        blocks.add(new Block.Shown(bars.wide(), bars.phone()));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "Each bar is cut by how many gave which points. The mean has its 95 % interval in the table; where"
                                + " answers have weights it is weighted, the bars are not. Who did not live the moment, was"
                                + " not asked, or left the question blank is not in it.",
                        "What fewer than 5 people said is hidden, and a point that fewer than 5 gave is joined with its"
                                + " neighbour, so that nobody is known by an answer.")));
    }

    private String label(Score score) {
        String about = label(score.question());
        return switch (score.asks()) {
            case "overall" -> "The service as a whole";
            case "rating" -> about;
            case "recommend" -> "Would recommend it";
            case "effort" -> "How easy it was";
            case "return" -> "Would come back";
            default -> score.asks() + ": " + about;
        };
    }

    /// The name of the moment that a question asks about, with the item where it asks about one; otherwise its code.
    private String label(String question) {
        DescriptionFacts described = findings.description();
        String item = described == null
                ? ""
                : described.ratings().stream()
                        .filter(rating -> rating.question().equals(question) && rating.item() != null)
                        .map(rating -> ": " + rating.item())
                        .findFirst()
                        .orElse("");
        return answers.scores().stream()
                .filter(score -> score.question().equals(question) && score.moment() != null)
                .map(score -> names.name(String.valueOf(score.moment())) + item)
                .findFirst()
                .orElse(question);
    }

    private void groups() {
        var kinds = new LinkedHashMap<String, List<GroupPlot.Group>>();
        for (String by : List.of("segment", "channel", "area", "branch", "month")) {
            answers.slices().stream()
                    .filter(slice -> slice.by().equals(by))
                    .sorted(Comparator.comparing(Slice::name))
                    .forEach(slice -> kinds.computeIfAbsent(heading(by), kind -> new ArrayList<>())
                            .add(new GroupPlot.Group(name(slice), slice.people(), slice.overall())));
        }
        var plot = new GroupPlot(
                "answer-groups",
                "The overall answer by group of customers",
                overallMean(),
                kinds.entrySet().stream()
                        .map(kind -> new GroupPlot.Kind(kind.getKey(), kind.getValue()))
                        .toList());
        blocks.add(new Block.Heading(plot.title()));
        blocks.add(new Block.Words("As it was answered: groups differ by chance and by whom they serve, so this is no"
                + " league table. Whether a branch is better or worse, like for like, stands under “Where it is better or"
                + " worse”."));
        if (answers.slices().stream().anyMatch(slice -> slice.people() == null)) {
            blocks.add(new Block.Words("A group is hidden where fewer than 5 people answered, or where the groups shown"
                    + " would together tell what fewer than 5 said."));
        }
        findings.trends()
                .seams()
                .forEach(seam -> blocks.add(new Block.Words("From " + Say.day(seam.from())
                        + " on most answers come by another way (" + seam.after() + ", before that " + seam.before()
                        + "): months before and after are not to be compared.")));
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "The mean of the overall answers of each group with its 95 % interval (t), weighted where answers"
                                + " have weights. One way of dividing at a time: what lies at the crossing of two is not"
                                + " shown, and nothing shown can be subtracted to tell of it.")));
    }

    private @Nullable Double overallMean() {
        return answers.scores().stream()
                .filter(score -> score.question().equals(answers.overallQuestion()))
                .findFirst()
                .map(score -> score.mean().value())
                .orElse(null);
    }

    private static String heading(String by) {
        return switch (by) {
            case "branch" -> "Branches";
            case "month" -> "Months";
            case "area" -> "Areas";
            case "channel" -> "Channels";
            default -> "Segments";
        };
    }

    private static String name(Slice slice) {
        if (!slice.by().equals("month")) {
            return slice.name();
        }
        String day = Say.day(LocalDate.parse(slice.name()));
        return day.substring(day.indexOf('\u00a0') + 1);
    }
}
