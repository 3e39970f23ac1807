package org.touchstone.core.journey.read;

import java.io.IOException;
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
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteBlocks;
import org.touchstone.core.table.FileKind;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.SourceBytes;
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
        try (var source = SourceBytes.open(file, options.mapping().encoding(), options.limits())) {
            ByteBlock first = new ByteBlocks(source.text(), options.limits().rowBytesMax()).next();
            if (first == null) {
                return bad(name, "no rows", "Check that the export is complete.");
            }
            var other = FileKind.of(first);
            if (other.isPresent()) {
                return bad(name, other.get().found(), "Export the events as CSV from where it comes.");
            }
            Sample sample = Sample.of(
                    first, options.mapping().separator(), options.limits().rowBytesMax());
            if (sample.columns().size() > options.limits().columnsMax()) {
                return bad(name, sample.columns().size() + " columns", "Check the separator.");
            }
            return new Reading.Good<>(of(name, sample, options));
        } catch (IOException e) {
            return bad(name, "a file that is cut or damaged (" + e.getMessage() + ")", "Copy it again.");
        }
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

    private static Reading<TableGuess> bad(String name, String found, String cure) {
        return new Reading.Bad<>(
                List.of(new Problem(name, 0, 0, found, "a table of events (CSV), plain or gzip", cure)));
    }
}
