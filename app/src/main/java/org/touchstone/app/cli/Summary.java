package org.touchstone.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.ReportPage;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.DataFacts;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.Findings.Variant;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.survey.read.ImportedAnswers;
import org.touchstone.core.table.Quarantined;

/// What an analysis found, as a screenful of lines. All of it stands on the page too.
final class Summary {

    private static final int MOST_TIMES = 5;
    private static final int MOST_LEFT = 3;
    private static final int MOST_ALARMS = 8;
    private static final int MOST_CRITICAL = 3;
    private static final int MOST_TOLD = 3;
    private static final int MOST_QUARANTINED = 3;
    private static final int MOST_STANDARDS = 8;
    private static final int BAR = 14;
    private static final String IN = "  ";

    /// A stretch of time at or before a moment.
    private record Stretch(String where, Spread spread) {
        /// All of it that all customers spent together, in seconds.
        double total() {
            return spread.mean() == null ? 0 : Math.max(0, spread.n() * spread.mean());
        }
    }

    private final Findings findings;
    private final ReportPage page;
    private final Names names;
    private final List<String> lines = new ArrayList<>();

    private Summary(Findings findings, ReportPage page) {
        this.findings = findings;
        this.page = page;
        this.names = Names.of(findings);
    }

    /// The lines of an analysis that was made just now.
    static List<String> of(Study study) {
        var summary = new Summary(study.findings(), study.page());
        summary.title();
        if (study.read() != null) {
            summary.rows(study.read());
        }
        if (study.said() != null) {
            summary.answers(study.said());
        }
        summary.rest();
        return summary.lines;
    }

    /// The lines of findings that were read again.
    static List<String> of(Findings findings, ReportPage page) {
        var summary = new Summary(findings, page);
        summary.title();
        summary.rest();
        return summary.lines;
    }

    private void rest() {
        facts();
        critical();
        trends();
        places();
        standards();
        times();
        leavers();
        way();
        alarms();
    }

    private void title() {
        lines.add("");
        String goal = page.goal().isBlank() || page.goal().equals(page.title()) ? "" : "  “" + page.goal() + "”";
        lines.add(Ink.STRONG.on(page.title()) + goal);
        lines.addAll(Wrap.lines(page.basis(), Terminal.COLUMNS));
    }

    private void rows(ImportedLog read) {
        heading("What was read");
        DataFacts data = findings.data();
        lines.add(IN + Say.count(data.rows(), "row", "rows") + " = " + Say.count(data.used()) + " used + "
                + Say.count(data.duplicates(), "duplicate", "duplicates") + " + " + Say.count(data.quarantined())
                + " in quarantine");
        read.mappings().forEach((file, columns) -> wrapped(file + ": " + told(columns)));
        read.quarantine().stream()
                .limit(MOST_QUARANTINED)
                .map(Quarantined::text)
                .forEach(text -> wrapped(Ink.DOUBTFUL.on("quarantine") + "  " + text));
        if (data.quarantined() > MOST_QUARANTINED) {
            lines.add(IN + "… and " + Say.count(data.quarantined() - MOST_QUARANTINED) + " more rows in quarantine");
        }
        lines.add(IN + "journeys not finished when the data ends: " + Say.count(data.openJourneys())
                + "; left by the customer: " + Say.count(data.abandonedJourneys()));
    }

    private void answers(ImportedAnswers said) {
        heading("What customers said");
        lines.add(IN + Say.count(said.rows(), "row", "rows") + " = "
                + Say.count(said.used() + said.leftOut()) + " used + "
                + Say.count(said.duplicates(), "duplicate", "duplicates") + " + " + Say.count(said.quarantined())
                + " in quarantine");
        said.mappings().forEach((file, columns) -> wrapped(file + ": " + told(columns)));
        said.quarantine().stream()
                .limit(MOST_QUARANTINED)
                .map(Quarantined::text)
                .forEach(text -> wrapped(Ink.DOUBTFUL.on("quarantine") + "  " + text));
        said.notes().forEach(this::wrapped);
    }

    /// What costs most, in sentences; one line for all that could be tested and shows nothing.
    private void critical() {
        List<Critical> named =
                findings.critical().stream().filter(Critical::named).toList();
        long silent = findings.critical().stream()
                .filter(row -> row.standing().equals("no own effect"))
                .count();
        if (named.isEmpty() && silent == 0) {
            return;
        }
        heading("Critical moments");
        named.stream()
                .limit(MOST_CRITICAL)
                .forEach(row -> wrapped(Ink.STRONG.on("“" + names.name(row.moment()) + "”: ") + row.why()));
        if (named.isEmpty()) {
            wrapped("No failure shows an effect on the overall answer.");
        }
        if (silent > 0) {
            lines.add(IN + Ink.QUIET.on(Say.count(silent, "failure", "failures") + " looked at show no own effect"));
        }
    }

    private static String told(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(entry -> entry.getKey().equals(entry.getValue())
                        ? entry.getKey()
                        : entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private void facts() {
        if (page.facts().isEmpty()) {
            return;
        }
        heading("What was found");
        for (ReportPage.Fact fact : page.facts()) {
            List<String> text = Wrap.lines(fact.text(), Terminal.COLUMNS - 18);
            lines.add(IN + Ink.STRONG.on(Wrap.right(fact.figure(), 13)) + IN + text.getFirst());
            text.stream().skip(1).forEach(line -> lines.add(" ".repeat(17) + line));
        }
    }

    /// What got worse by itself; what goes with it stands on the page.
    private void trends() {
        List<String> worse = findings.trends().changes().stream()
                .filter(change -> change.worse() && change.cause() == null)
                .map(Change::why)
                .toList();
        some("Getting worse", worse);
    }

    private void places() {
        List<String> worse = findings.places().standouts().stream()
                .filter(Standout::worse)
                .map(Standout::why)
                .toList();
        some("Where it is worse than elsewhere", worse);
    }

    private void some(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        heading(heading);
        sentences.stream().limit(MOST_TOLD).forEach(this::wrapped);
        if (sentences.size() > MOST_TOLD) {
            lines.add(IN + "… and " + Say.count(sentences.size() - MOST_TOLD) + " more on the page");
        }
    }

    private void standards() {
        List<StandardKept> measured = findings.standards().stream()
                .filter(one -> one.share().present())
                .toList();
        if (findings.standards().isEmpty()) {
            return;
        }
        heading("Promises (kept / promised)");
        measured.stream()
                .sorted(Comparator.comparingDouble(Summary::margin))
                .limit(MOST_STANDARDS)
                .forEach(this::standard);
        if (measured.size() > MOST_STANDARDS) {
            lines.add(IN + "… and " + Say.count(measured.size() - MOST_STANDARDS) + " more, kept better than these");
        }
        int silent = findings.standards().size() - measured.size();
        if (silent > 0) {
            lines.add(
                    IN + Ink.QUIET.on(Say.count(silent, "standard", "standards") + " cannot be judged from this data"));
        }
    }

    private static double margin(StandardKept one) {
        return (one.share().value() == null ? 1 : one.share().value()) - one.target();
    }

    private void standard(StandardKept one) {
        Ink ink = switch (one.verdict()) {
            case "kept" -> Ink.GOOD;
            case "broken" -> Ink.BAD;
            default -> Ink.DOUBTFUL;
        };
        double share = one.share().value() == null ? 0 : one.share().value();
        String figures = Wrap.right(Say.share(share), 8) + " / " + Wrap.left(Say.share(one.target()), 7);
        List<String> text = Wrap.lines(
                names.name(one.moment()) + ": " + one.text() + " [" + Say.share(one.share()) + ", "
                        + Say.n(one.joined()) + "]",
                Terminal.COLUMNS - 30);
        lines.add(IN + ink.on(Wrap.left(one.verdict(), 8)) + figures + IN + text.getFirst());
        text.stream().skip(1).forEach(line -> lines.add(" ".repeat(30) + line));
    }

    private void times() {
        List<Stretch> stretches = findings.moments().stream()
                .flatMap(moment -> Stream.of(
                        new Stretch("before “" + moment.name() + "”", moment.waitBeforeSeconds()),
                        new Stretch("at “" + moment.name() + "”", moment.durationSeconds())))
                .filter(stretch -> stretch.total() > 0)
                .sorted(Comparator.comparingDouble((Stretch stretch) -> -stretch.total()))
                .toList();
        if (stretches.isEmpty()) {
            return;
        }
        heading("Where customers' time goes (share, median, and what nine in ten stay within)");
        double all = stretches.stream().mapToDouble(Stretch::total).sum();
        stretches.stream().limit(MOST_TIMES).forEach(stretch -> time(stretch, stretch.total() / all));
    }

    private void time(Stretch stretch, double share) {
        int bar = (int) Math.max(1, Math.round(BAR * share));
        lines.add(IN
                + Wrap.left(stretch.where(), 40)
                + IN
                + "█".repeat(bar)
                + " ".repeat(BAR - bar)
                + Wrap.right(Say.share(share), 6)
                + Wrap.right(Say.seconds(stretch.spread().p50()), 14)
                + Wrap.right(Say.seconds(stretch.spread().p90()), 14));
    }

    private void leavers() {
        List<Abandonment> left = findings.abandonment().stream()
                .filter(one -> one.left() > 0)
                .limit(MOST_LEFT)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        heading("Where people leave");
        for (Abandonment one : left) {
            String patience = one.medianPatienceMinutes() == null
                    ? ""
                    : "; half would have left after " + Say.seconds(60 * one.medianPatienceMinutes());
            wrapped(Say.count(one.left()) + " of " + Say.count(one.joined()) + " ("
                    + Say.share((double) one.left() / Math.max(1, one.joined())) + ") at “" + names.name(one.moment())
                    + "”" + patience);
        }
    }

    private void way() {
        if (findings.variants().isEmpty()) {
            return;
        }
        Variant most = findings.variants().getFirst();
        heading("The most frequent way, " + Say.share(most.share()) + " of "
                + Say.count(findings.data().journeys()) + " journeys, of "
                + Say.count(findings.data().variants()) + " different ways");
        wrapped(most.moments().stream().map(names::name).collect(Collectors.joining(" → ")));
    }

    private void alarms() {
        if (findings.data().alarms().isEmpty()) {
            return;
        }
        heading("Alarms of the data");
        for (Alarm alarm : findings.data().alarms().stream().limit(MOST_ALARMS).toList()) {
            Ink ink = alarm.level().equals("red") ? Ink.BAD : Ink.DOUBTFUL;
            List<String> text = Wrap.lines(
                    Say.where(alarm) + alarm.what() + (alarm.what().endsWith(".") ? " " : ". ") + alarm.cure(),
                    Terminal.COLUMNS - 10);
            lines.add(IN + ink.on(Wrap.left(alarm.level(), 6)) + IN + text.getFirst());
            text.stream().skip(1).forEach(line -> lines.add(" ".repeat(10) + line));
        }
        if (findings.data().alarms().size() > MOST_ALARMS) {
            lines.add(IN + "… and " + Say.count(findings.data().alarms().size() - MOST_ALARMS) + " more on the page");
        }
    }

    private void heading(String text) {
        lines.add("");
        lines.add(Ink.STRONG.on(text));
    }

    private void wrapped(String text) {
        List<String> wrapped = Wrap.lines(text, Terminal.COLUMNS - 6);
        lines.add(IN + wrapped.getFirst());
        wrapped.stream().skip(1).forEach(line -> lines.add(IN + IN + IN + line));
    }
}
