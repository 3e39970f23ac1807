package org.touchstone.app.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.app.plot.Dots;
import org.touchstone.app.plot.DottedChart;
import org.touchstone.app.plot.DottedChart.Group;
import org.touchstone.app.plot.DottedChart.Span;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;

/// Lays the journeys of a log out as rows of dots.
///
/// @param zone in which days are counted
record DottedJourneys(Findings findings, Lives lives, ZoneId zone) {

    /// Of a hundred journeys the axis of time since the beginning holds so many whole.
    private static final double WHOLE = 0.99;

    private static final int DAYS_MAX = 62;

    /// How the rows are sorted.
    enum Order {
        ARRIVAL("sorted by arrival"),
        DURATION("sorted by how long they took"),
        BRANCH("sorted by branch, then by arrival");

        private final String words;

        Order(String words) {
            this.words = words;
        }
    }

    private record Row(Part part, int journey, long began, long lasted) {}

    /// The chart.
    ///
    /// @param since whether time is counted from the beginning of each journey
    DottedChart chart(boolean since, Order order) {
        var rows = new ArrayList<Row>();
        lives.visit((part, j) -> rows.add(new Row(part, j, part.began(j), Lives.lasted(part, j))));
        rows.sort(sorted(order));
        Names names = Names.of(findings);
        List<String> codes = codes();
        long from = rows.stream().mapToLong(Row::began).min().orElse(0);
        long to =
                rows.stream().mapToLong(row -> row.began() + row.lasted()).max().orElse(1);
        long longest = since ? longest(rows) : Math.max(1, to - from);
        long events = 0;
        for (Row row : rows) {
            events += row.part().first(row.journey() + 1) - row.part().first(row.journey());
        }
        Dots dots = Dots.of(rows.size(), events);
        fill(dots, rows, codes, since ? Long.MIN_VALUE : from, longest);
        Span span =
                since ? new Span.Since(longest / 1e6) : new Span.Clock(Micros.instant(from), Micros.instant(to), zone);
        return new DottedChart(
                "dots",
                dots,
                names,
                codes,
                span,
                order == Order.BRANCH ? groups(rows) : List.of(),
                order.words,
                since ? moments(dots, names, codes, longest / 1e6) : days(rows));
    }

    private Comparator<Row> sorted(Order order) {
        Comparator<Row> arrival = Comparator.comparingLong(Row::began);
        return switch (order) {
            case ARRIVAL -> arrival;
            case DURATION -> Comparator.comparingLong(Row::lasted).thenComparing(arrival);
            case BRANCH -> Comparator.comparing((Row row) -> branch(row)).thenComparing(arrival);
        };
    }

    private String branch(Row row) {
        return lives.branch(row.part(), row.journey());
    }

    private List<String> codes() {
        return findings.moments().stream().map(Findings.Moment::code).toList();
    }

    /// Up to how long nearly all journeys take, microseconds.
    private static long longest(List<Row> rows) {
        long[] all = rows.stream().mapToLong(Row::lasted).sorted().toArray();
        return all.length == 0 ? 1 : Math.max(1, all[(int) (WHOLE * (all.length - 1))]);
    }

    private void fill(Dots dots, List<Row> rows, List<String> codes, long from, long longest) {
        int[] places = lives.places(codes);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            long before = from == Long.MIN_VALUE ? 0 : row.began() - from;
            for (int at = row.part().first(row.journey()); at < row.part().first(row.journey() + 1); at++) {
                double share = (double) (before + row.part().startAfter(at)) / longest;
                dots.add(i, Math.min(1, share), places[row.part().moment(at)]);
            }
        }
    }

    private List<Group> groups(List<Row> rows) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < rows.size(); i++) {
            String branch = branch(rows.get(i));
            if (groups.isEmpty() || !groups.getLast().name().equals(branch)) {
                groups.add(new Group(branch, i));
            }
        }
        return groups;
    }

    /// When journeys began, day by day, or month by month where there are many days.
    private PictureTable days(List<Row> rows) {
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (Row row : rows) {
            LocalDate day = Micros.instant(row.began()).atZone(zone).toLocalDate();
            long[] counts = days.computeIfAbsent(day, _ -> new long[2]);
            counts[0]++;
            counts[1] += row.part().first(row.journey() + 1) - row.part().first(row.journey());
        }
        boolean months = days.size() > DAYS_MAX;
        Map<LocalDate, long[]> shown = new TreeMap<>();
        days.forEach((day, counts) -> {
            long[] sum = shown.computeIfAbsent(months ? day.withDayOfMonth(1) : day, _ -> new long[2]);
            sum[0] += counts[0];
            sum[1] += counts[1];
        });
        return new PictureTable(
                months ? "Journeys that began, month by month" : "Journeys that began, day by day",
                PictureTable.columns(months ? "Month from" : "Day", "#Journeys", "#Events in them"),
                shown.entrySet().stream()
                        .map(one -> PictureTable.row(
                                Say.day(one.getKey()), Say.count(one.getValue()[0]), Say.count(one.getValue()[1])))
                        .toList());
    }

    /// When each moment comes.
    private static PictureTable moments(Dots dots, Names names, List<String> codes, double seconds) {
        var rows = new ArrayList<PictureTable.Row>();
        for (int kind = 0; kind < Math.min(codes.size(), DottedChart.KINDS); kind++) {
            if (dots.events(kind) > 0) {
                rows.add(PictureTable.row(
                        names.numbered(codes.get(kind)),
                        Say.count(dots.events(kind)),
                        Say.shortly(seconds * dots.quantile(kind, 0.5)),
                        Say.shortly(seconds * dots.quantile(kind, 0.9))));
            }
        }
        return new PictureTable(
                "When each moment comes, since the beginning of the journey",
                PictureTable.columns("Moment", "#Events", "#Half within about", "#Nine in ten within about"),
                rows);
    }
}
