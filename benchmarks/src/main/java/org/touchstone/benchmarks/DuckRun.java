package org.touchstone.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// DuckDB's side: from the file to flows with waits and to ways, as a process of its own.
public final class DuckRun {

    private static final double MILLIS = 1_000;

    private final Map<Answers.Pair, Answers.Waits> flows = new HashMap<>();
    private final Map<String, Long> ways = new HashMap<>();
    private final List<String> moments;

    private DuckRun() {
        moments = Visit.words();
    }

    /// Runs a plan and tells how long it took, once the library is loaded and the connection open:
    /// `CSV PLAN [answers FILE]`.
    public static void main(String[] args) throws IOException, SQLException {
        DuckPlan plan = args[1].equals("BEST") ? DuckPlan.BEST : DuckPlan.valueOf(args[1]);
        Answers answers = answers(Path.of(args[0]), plan);
        if (args.length > 3) {
            answers.write(Path.of(args[3]));
        }
    }

    /// What DuckDB finds in a log, by the given plan.
    static Answers answers(Path csv, DuckPlan plan) throws IOException, SQLException {
        Path spill = Files.createTempDirectory("duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            var run = new DuckRun();
            long begin = System.nanoTime();
            run.ask(csv, plan, statement, spill);
            IO.println("workSeconds " + (System.nanoTime() - begin) / 1e9);
            return new Answers(run.flows, run.ways);
        } finally {
            Files.deleteIfExists(spill);
        }
    }

    private void ask(Path csv, DuckPlan plan, Statement statement, Path spill) throws SQLException {
        statement.execute("set threads=" + Runtime.getRuntime().availableProcessors());
        statement.execute("set memory_limit='3GB'");
        statement.execute("set temp_directory='" + spill + "'");
        statement.execute("set preserve_insertion_order=false");
        statement.execute("create type moments as enum ('" + String.join("','", moments) + "')");
        for (String step : plan.preparation(csv)) {
            statement.execute(step);
        }
        try (ResultSet rows = statement.executeQuery(plan.flows())) {
            while (rows.next()) {
                addFlow(rows);
            }
        }
        try (ResultSet rows = statement.executeQuery(plan.ways())) {
            while (rows.next()) {
                ways.put(way(new BigInteger(rows.getString(1))), rows.getLong(2));
            }
        }
    }

    private void addFlow(ResultSet row) throws SQLException {
        long count = row.getLong(3);
        double mean = new BigDecimal(row.getString(4))
                        .movePointRight(3)
                        .divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)
                        .doubleValue()
                / (MILLIS * MILLIS);
        flows.put(
                new Answers.Pair(moment(row.getInt(1)), moment(row.getInt(2))),
                new Answers.Waits(count, mean, row.getDouble(5) / MILLIS, row.getDouble(6) / MILLIS));
    }

    private String moment(int code) {
        return moments.get(code - 1);
    }

    /// The words of a way written as a number in base 16.
    private String way(BigInteger number) {
        var words = new StringBuilder();
        for (char digit : number.toString(16).toCharArray()) {
            words.append(words.isEmpty() ? "" : " ").append(moment(Character.digit(digit, 16)));
        }
        return words.toString();
    }
}
