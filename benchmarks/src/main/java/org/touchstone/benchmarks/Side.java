package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One of the two sides, run as a Java process of its own, cold, as a user would start it.
///
/// @param options of the JVM
/// @param main class to run
/// @param arguments of the class
record Side(List<String> options, Class<?> main, List<String> arguments) {

    Side {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /// We, with the heap the comparison allows and the collector that the command line uses.
    static Side ours(Path csv, String... more) {
        return new Side(List.of("-Xmx3g", "-XX:+UseParallelGC"), OurRun.class, joined(csv.toString(), more));
    }

    /// We, asked for no more than flows with waits, ways, standards and durations.
    static Side asked(Path csv) {
        return new Side(List.of("-Xmx3g", "-XX:+UseParallelGC"), AskedRun.class, List.of(csv.toString()));
    }

    /// DuckDB, whose own memory is limited by the run; its JVM needs little.
    static Side duck(Path csv, DuckPlan plan, String... more) {
        var options =
                List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC");
        var arguments = joined(csv.toString(), plan.name());
        arguments.addAll(List.of(more));
        return new Side(options, DuckRun.class, arguments);
    }

    private static List<String> joined(String first, String... more) {
        var all = new ArrayList<String>();
        all.add(first);
        all.addAll(List.of(more));
        return all;
    }

    /// Runs it once.
    ///
    /// @return the figures it told, and `processSeconds` from before the start of the JVM to after its end
    Map<String, Double> run() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit + ":\n" + told);
        }
        Map<String, Double> figures = figures(told);
        figures.put("processSeconds", seconds);
        return figures;
    }

    private static Map<String, Double> figures(String told) {
        var figures = new HashMap<String, Double>();
        for (String line : told.lines().toList()) {
            String[] words = line.split(" ");
            if (words.length == 2) {
                figures.put(words[0], Double.valueOf(words[1]));
            }
        }
        return figures;
    }
}
