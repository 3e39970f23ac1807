package org.touchstone.core.journey.read;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.table.FirstRows;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.TimeForm;

/// What a table of events looks like and what its columns seem to mean, from its first rows: to be shown to somebody
/// who knows better before all of it is read.
///
/// @param columns their names, in order
/// @param rows the first rows, at most 1,000, each with as many fields as there are columns
/// @param roles for each role that a column has the columns by their place; several only of `JOURNEY`
/// @param times how instants seem to be written
/// @param zone in which times without a zone are taken
/// @param notes what was decided although it could have been otherwise
/// @param problems what stands in the way of reading the table so
public record TableGuess(
        List<String> columns,
        List<List<String>> rows,
        Map<Role, List<Integer>> roles,
        TimeForm times,
        ZoneId zone,
        List<String> notes,
        List<Problem> problems) {

    private static final FirstRows FIRST_ROWS =
            new FirstRows("a table of events (CSV), plain or gzip", "Export the events as CSV from where it comes.");

    public TableGuess {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        roles = Map.copyOf(roles);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /// Looks at the beginning of a file, plain or gzip.
    ///
    /// @param name by which the problems call the file
    public static Reading<TableGuess> of(Path file, String name, ReadOptions options) {
        var mapping = options.mapping();
        return switch (FIRST_ROWS.of(file, name, mapping.encoding(), mapping.separator(), options.limits())) {
            case Reading.Bad<Sample>(var problems) -> new Reading.Bad<>(problems);
            case Reading.Good<Sample>(Sample sample) -> new Reading.Good<>(of(name, sample, options));
        };
    }

    private static TableGuess of(String name, Sample sample, ReadOptions options) {
        Mapping mapping = options.mapping();
        ZoneId zone = mapping.zone() != null ? mapping.zone() : options.zone();
        var guess = new MappingGuess(name, mapping, sample, zone);
        RowPlan plan = guess.plan(options.limits());
        Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
        guess.columns().forEach((role, column) -> {
            if (column >= 0) {
                roles.put(role, List.of(column));
            }
        });
        List<Integer> journey = mapping.columns().getOrDefault(Role.JOURNEY, List.of()).stream()
                .map(column -> sample.columns().indexOf(column))
                .filter(column -> column >= 0)
                .toList();
        if (!journey.isEmpty()) {
            roles.put(Role.JOURNEY, journey);
        }
        return new TableGuess(
                sample.columns(),
                sample.rows(),
                roles,
                plan == null ? likely(guess, sample, mapping.times()) : plan.times(),
                zone,
                new ArrayList<>(guess.notes()),
                new ArrayList<>(guess.problems()));
    }

    private static TimeForm likely(MappingGuess guess, Sample sample, @Nullable TimeForm said) {
        return said != null
                ? said
                : IntStream.range(0, sample.columns().size())
                        .mapToObj(guess::form)
                        .flatMap(java.util.Optional::stream)
                        .findFirst()
                        .orElse(TimeForm.YEAR_FIRST);
    }
}
