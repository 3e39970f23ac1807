package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// From a CSV file to findings, beside DuckDB on the same file in the same run: the whole comparison.
///
/// Both sides are cold processes and take turns. Prints the tables of docs/benchmarks/csv-to-findings.md.
public final class CsvToFindings {

    private static final long SEED = 1;

    private final Path csv;
    private final List<Map<String, Double>> ours = new ArrayList<>();
    private final List<Map<String, Double>> asked = new ArrayList<>();
    private final List<Map<String, Double>> ducks = new ArrayList<>();

    private CsvToFindings(Path csv) {
        this.csv = csv;
    }

    /// Runs the comparison: `FOLDER EVENTS RUNS [plans]`. The log is made in the folder unless it is there already.
    public static void main(String[] args) throws IOException, InterruptedException {
        long events = Long.parseLong(args[1]);
        Path csv = Path.of(args[0]).resolve("log-" + events + ".csv");
        Files.createDirectories(csv.toAbsolutePath().getParent());
        if (!Files.exists(csv)) {
            IO.println("Writing " + csv.getFileName() + ": " + EventLog.write(csv, events, SEED) + " events");
        }
        var comparison = new CsvToFindings(csv);
        comparison.agree();
        if (args.length > 3) {
            comparison.tryPlans();
        }
        comparison.race(Integer.parseInt(args[2]));
        comparison.tellMemory();
    }

    /// Compares every answer of both; ends with an error when one differs.
    private void agree() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("answers");
        Path mine = folder.resolve("ours.txt");
        Path theirs = folder.resolve("duck.txt");
        try {
            Side.ours(csv, "answers", mine.toString()).run();
            Side.duck(csv, DuckPlan.BEST, "answers", theirs.toString()).run();
            Answers answers = Answers.read(mine);
            List<String> differences = answers.differences(Answers.read(theirs));
            if (!differences.isEmpty()) {
                throw new IllegalStateException(
                        differences.size() + " answers differ, the first: " + differences.getFirst());
            }
            IO.println("Answers agree: " + answers.flows().size() + " flows, "
                    + answers.ways().size() + " ways");
        } finally {
            Files.deleteIfExists(mine);
            Files.deleteIfExists(theirs);
            Files.deleteIfExists(folder);
        }
    }

    private void tryPlans() throws IOException, InterruptedException {
        IO.println("\n| DuckDB plan | seconds, three runs |\n|---|---|");
        for (DuckPlan plan : DuckPlan.values()) {
            var seconds = new ArrayList<String>();
            for (int run = 0; run < 3; run++) {
                seconds.add(text(Side.duck(csv, plan).run().getOrDefault("workSeconds", 0.0)));
            }
            IO.println("| " + plan + " | " + String.join(", ", seconds) + " |");
        }
    }

    /// One run of each that does not count, then runs in turns.
    private void race(int runs) throws IOException, InterruptedException {
        for (int run = 0; run <= runs; run++) {
            Map<String, Double> mine = Side.ours(csv).run();
            Map<String, Double> duck = Side.duck(csv, DuckPlan.BEST).run();
            Map<String, Double> four = Side.asked(csv).run();
            if (run > 0) {
                ours.add(mine);
                asked.add(four);
                ducks.add(duck);
            }
        }
        IO.println("\n| seconds | min | median | max |\n|---|---|---|---|");
        tell("Touchstone, the four answers, whole process", asked, "processSeconds");
        tell("of which reading", asked, "readSeconds");
        tell("Touchstone, all findings, whole process", ours, "processSeconds");
        tell("of which reading", ours, "readSeconds");
        tell("of which analysing", ours, "analyseSeconds");
        tell("DuckDB, whole process", ducks, "processSeconds");
        tell("DuckDB, library loaded and connected", ducks, "workSeconds");
        ratio("four answers, whole process against whole process", asked, "processSeconds", "processSeconds");
        ratio(
                "four answers, whole process against DuckDB loaded and connected",
                asked,
                "processSeconds",
                "workSeconds");
        ratio("all findings, whole process against whole process", ours, "processSeconds", "processSeconds");
        ratio("all findings, work against work", ours, "workSeconds", "workSeconds");
    }

    private static void tell(String what, List<Map<String, Double>> runs, String figure) {
        double[] sorted = sorted(runs, figure);
        String median = text(sorted[sorted.length / 2]);
        IO.println("| " + what + " | " + text(sorted[0]) + " | " + median + " | " + text(sorted[sorted.length - 1])
                + " |");
    }

    /// Ratio of the minima, and the median of the ratios of neighbouring runs, which shared the state of the machine.
    private void ratio(String what, List<Map<String, Double>> runs, String mine, String theirs) {
        double[] ratios = new double[runs.size()];
        for (int run = 0; run < ratios.length; run++) {
            ratios[run] =
                    ducks.get(run).getOrDefault(theirs, 0.0) / runs.get(run).getOrDefault(mine, 1.0);
        }
        java.util.Arrays.sort(ratios);
        double minima = sorted(ducks, theirs)[0] / sorted(runs, mine)[0];
        IO.println("Ratio, " + what + ": of minima " + text(minima) + ", median of neighbours "
                + text(ratios[ratios.length / 2]));
    }

    private static double[] sorted(List<Map<String, Double>> runs, String figure) {
        return runs.stream()
                .mapToDouble(run -> run.getOrDefault(figure, 0.0))
                .sorted()
                .toArray();
    }

    private void tellMemory() throws IOException, InterruptedException {
        Map<String, Double> memory = Side.ours(csv, "memory").run();
        IO.println("");
        memory.forEach((what, figure) -> IO.println(what + " " + text(figure)));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
