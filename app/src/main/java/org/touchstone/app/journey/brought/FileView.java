package org.touchstone.app.journey.brought;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.journey.brought.shown.ColumnChoice;
import org.touchstone.app.journey.brought.shown.FileModel;
import org.touchstone.app.journey.brought.shown.TimeRow;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.core.file.Problem;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.read.Role;
import org.touchstone.core.journey.read.TableGuess;
import org.touchstone.core.table.TimeForm;
import org.touchstone.core.table.TimeReader;

/// What the page of a file shows.
public final class FileView {

    private static final int ROWS_SHOWN = 8;
    private static final int TIMES_SHOWN = 6;
    private static final int CELL_MAX = 60;

    private static final Map<Role, String> ROLE_KEYS = Map.ofEntries(
            Map.entry(Role.JOURNEY, "file.role.journey"),
            Map.entry(Role.MOMENT, "file.role.moment"),
            Map.entry(Role.TIME, "file.role.time"),
            Map.entry(Role.START, "file.role.start"),
            Map.entry(Role.END, "file.role.end"),
            Map.entry(Role.TRANSITION, "file.role.transition"),
            Map.entry(Role.INSTANCE, "file.role.instance"),
            Map.entry(Role.STAFF, "file.role.staff"),
            Map.entry(Role.BRANCH, "file.role.branch"),
            Map.entry(Role.CHANNEL, "file.role.channel"),
            Map.entry(Role.SEGMENT, "file.role.segment"),
            Map.entry(Role.OUTCOME, "file.role.outcome"),
            Map.entry(Role.GOAL, "file.role.goal"));

    private FileView() {}

    static FileModel model(BroughtFile file, TableGuess guess, FileState state) {
        Words words = Words.in(Visit.current().language());
        Choices choices = Choices.of(file.choices());
        return new FileModel(
                file.id(),
                guess.columns().stream()
                        .map(column -> new ColumnChoice(column, roles(choices.role(column), words)))
                        .toList(),
                firstRows(guess.rows()),
                times(choices.times(), words),
                choices.zone().getId(),
                preview(guess, choices),
                problems(guess, choices),
                guess.notes(),
                state);
    }

    static FileModel unreadable(BroughtFile file, List<Problem> problems, FileState state) {
        Words words = Words.in(Visit.current().language());
        Choices choices = Choices.of(file.choices());
        return new FileModel(
                file.id(),
                List.of(),
                List.of(),
                times(choices.times(), words),
                choices.zone().getId(),
                List.of(),
                problems.stream().map(Problem::text).toList(),
                List.of(),
                state);
    }

    /// What stands in the way of reading the file as chosen.
    static List<String> problems(TableGuess guess, Choices choices) {
        Words words = Words.in(Visit.current().language());
        List<String> problems = new ArrayList<>();
        choices.doubled()
                .ifPresent(role -> problems.add(words.say("file.wrong.doubled", "role", words.say(key(role)))));
        for (Role role : List.of(Role.JOURNEY, Role.MOMENT)) {
            if (!guess.roles().containsKey(role)) {
                problems.add(words.say("file.wrong.missing", "role", words.say(key(role))));
            }
        }
        if (Stream.of(Role.TIME, Role.START, Role.END)
                .noneMatch(role -> guess.roles().containsKey(role))) {
            problems.add(words.say("file.wrong.missing", "role", words.say(key(Role.TIME))));
        }
        return problems;
    }

    /// The first rows of a table, long cells shortened.
    public static List<List<String>> firstRows(List<List<String>> rows) {
        return rows.stream()
                .limit(ROWS_SHOWN)
                .map(row -> row.stream().map(FileView::shortened).toList())
                .toList();
    }

    private static List<Choice> roles(String chosen, Words words) {
        List<Choice> roles = new ArrayList<>();
        roles.add(new Choice(Choices.IGNORED, words.say("file.role.ignore"), chosen.equals(Choices.IGNORED)));
        for (Role role : Role.values()) {
            roles.add(new Choice(role.word(), words.say(key(role)), chosen.equals(role.word())));
        }
        return roles;
    }

    private static String key(Role role) {
        return java.util.Objects.requireNonNull(ROLE_KEYS.get(role));
    }

    /// The forms that instants can have.
    public static List<Choice> times(TimeForm chosen, Words words) {
        return Stream.of(TimeForm.values())
                .map(form -> new Choice(form.word(), words.say(key(form)), form == chosen))
                .toList();
    }

    private static String key(TimeForm form) {
        return switch (form) {
            case YEAR_FIRST -> "file.times.year-first";
            case DAY_FIRST -> "file.times.day-first";
            case MONTH_FIRST -> "file.times.month-first";
            case EPOCH_SECONDS -> "file.times.seconds";
            case EPOCH_MILLIS -> "file.times.millis";
            case EPOCH_MICROS -> "file.times.micros";
        };
    }

    private static List<TimeRow> preview(TableGuess guess, Choices choices) {
        List<Integer> columns = Stream.of(Role.TIME, Role.START, Role.END)
                .flatMap(role -> choices.roles().getOrDefault(role, List.of()).stream())
                .map(column -> guess.columns().indexOf(column))
                .filter(column -> column >= 0)
                .toList();
        return preview(
                guess.rows().stream().flatMap(row -> columns.stream().map(row::get)), choices.times(), choices.zone());
    }

    /// Some times as they are written and as they are read.
    public static List<TimeRow> preview(Stream<String> raw, TimeForm form, ZoneId zone) {
        var reader = new TimeReader(form, zone);
        return raw.filter(time -> !time.isEmpty())
                .distinct()
                .limit(TIMES_SHOWN)
                .map(time -> new TimeRow(shortened(time), read(reader, time)))
                .toList();
    }

    private static Optional<Instant> read(TimeReader reader, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        long micros = reader.read(bytes, 0, bytes.length);
        return micros == TimeReader.NOT_A_TIME || micros == TimeReader.IN_GAP
                ? Optional.empty()
                : Optional.of(Micros.instant(micros));
    }

    /// The zone of this name, or this far from UTC; null if there is none.
    public static @Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= CELL_MAX ? cell : cell.substring(0, CELL_MAX) + "…";
    }
}
