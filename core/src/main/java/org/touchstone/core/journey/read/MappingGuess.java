package org.touchstone.core.journey.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.table.ColumnName;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.TimeForm;
import org.touchstone.core.table.TimeGuess;

/// Decides what the columns of a table mean, from their names and from their values. What the mapping says stands.
final class MappingGuess {

    private final String file;
    private final Mapping mapping;
    private final Sample sample;
    private final ZoneId zone;
    private final List<String> names;
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Optional<TimeGuess>> times = new ArrayList<>();

    MappingGuess(String file, Mapping mapping, Sample sample, ZoneId zone) {
        this.file = file;
        this.mapping = mapping;
        this.sample = sample;
        this.names = sample.columns().stream().map(ColumnName::normal).toList();
        this.zone = mapping.zone() != null ? mapping.zone() : zone;
    }

    List<Problem> problems() {
        return problems;
    }

    /// What was decided although it could have been otherwise.
    List<String> notes() {
        return notes;
    }

    /// The column of each role, -1 for none; known once a plan was asked for.
    Map<Role, Integer> columns() {
        return columns;
    }

    /// The form in which most of a column's values are times, if they are.
    Optional<TimeForm> form(int column) {
        return times.get(column).map(TimeGuess::form);
    }

    /// The plan, or null when there are problems.
    @Nullable
    RowPlan plan(Limits limits) {
        for (int column = 0; column < sample.columns().size(); column++) {
            times.add(TimeGuess.of(sample.values(column), zone));
        }
        List<Integer> journey = stated(Role.JOURNEY);
        for (Role role : Role.values()) {
            List<Integer> given = role == Role.JOURNEY ? journey : stated(role);
            set(role, given.isEmpty() ? -1 : given.getFirst());
        }
        guessTimes();
        guess(Role.JOURNEY, this::couldBeWord);
        guess(Role.MOMENT, this::couldBeWord);
        guess(Role.TRANSITION, this::couldBeTransition);
        guess(Role.INSTANCE, this::couldBeInstance);
        for (Role role : List.of(Role.STAFF, Role.BRANCH, Role.CHANNEL, Role.SEGMENT, Role.GOAL, Role.OUTCOME)) {
            guess(role, this::couldBeWord);
        }
        guessByValues();
        requireEssentials();
        return problems.isEmpty() ? plan(journey, limits) : null;
    }

    private RowPlan plan(List<Integer> journey, Limits limits) {
        int timeColumn = get(Role.START) >= 0 ? get(Role.START) : get(Role.TIME) >= 0 ? get(Role.TIME) : get(Role.END);
        if (get(Role.START) < 0 && get(Role.TIME) < 0) {
            set(Role.TIME, timeColumn);
            set(Role.END, -1);
        }
        TimeForm form = mapping.times() != null ? mapping.times() : guessedForm(timeColumn);
        return new RowPlan(
                file,
                sample.separator(),
                form,
                zone,
                sample.columns(),
                Map.copyOf(columns),
                journey.isEmpty() ? List.of(get(Role.JOURNEY)) : journey,
                !tellsTransitions(),
                mapping.left(),
                limits);
    }

    private TimeForm guessedForm(int column) {
        var guess = times.get(column).orElse(new TimeGuess(TimeForm.YEAR_FIRST, List.of(), 0));
        for (TimeForm other : guess.also()) {
            notes.add("Column '" + sample.columns().get(column) + "' could be "
                    + guess.form().word() + " or "
                    + other.word() + "; " + guess.form().word() + " was taken because it gives the shorter period."
                    + " If that is wrong, say times: " + other.word() + " in a mapping file.");
        }
        return guess.form();
    }

    private List<Integer> stated(Role role) {
        List<String> names = mapping.columns().getOrDefault(role, List.of());
        var indexes = new ArrayList<Integer>();
        for (String name : names) {
            int index = sample.columns().indexOf(name);
            if (index < 0) {
                problems.add(new Problem(
                        file,
                        1,
                        1,
                        "the mapping's " + role.word() + " column '" + name + "' is not in the heading",
                        "one of " + String.join(", ", sample.columns()),
                        Suggestion.cure(name, sample.columns(), "Correct the name in the mapping.")));
            } else {
                indexes.add(index);
            }
        }
        return indexes;
    }

    private void guessTimes() {
        guess(Role.START, this::couldBeTime);
        guess(Role.END, this::couldBeTime);
        guess(Role.TIME, this::couldBeTime);
        boolean both = get(Role.START) >= 0 && get(Role.END) >= 0;
        if (both && mapping.columns().get(Role.TIME) == null) {
            set(Role.TIME, -1);
        }
    }

    private void guessByValues() {
        if (get(Role.START) < 0 && get(Role.TIME) < 0 && get(Role.END) < 0 && isLeftOpen(Role.TIME)) {
            firstFree(this::isTime).ifPresent(column -> assume(Role.TIME, column));
        }
        if (get(Role.JOURNEY) < 0 && isLeftOpen(Role.JOURNEY)) {
            firstFree(this::looksLikeJourney).ifPresent(column -> assume(Role.JOURNEY, column));
        }
        if (get(Role.MOMENT) < 0 && isLeftOpen(Role.MOMENT)) {
            firstFree(this::looksLikeMoment).ifPresent(column -> assume(Role.MOMENT, column));
        }
    }

    private boolean isLeftOpen(Role role) {
        return !mapping.columns().containsKey(role);
    }

    private void assume(Role role, int column) {
        set(role, column);
        notes.add("Column '" + sample.columns().get(column) + "' was taken as the " + role.word()
                + " by its values alone. If it is not, say so in a mapping file.");
    }

    private void requireEssentials() {
        boolean timed = get(Role.START) >= 0 || get(Role.TIME) >= 0 || get(Role.END) >= 0;
        require(get(Role.JOURNEY) >= 0, Role.JOURNEY, "names the journey (a visit, a case, a ticket)");
        require(get(Role.MOMENT) >= 0, Role.MOMENT, "names the moment (an activity, a step)");
        require(timed, Role.TIME, "says when it happened");
    }

    private void require(boolean found, Role role, String what) {
        if (!found) {
            problems.add(new Problem(
                    file,
                    1,
                    1,
                    "no column was recognised that " + what + ", among " + String.join(", ", sample.columns()),
                    "a column with the role '" + role.word() + "'",
                    "Say which column it is in a mapping file (columns: " + role.word()
                            + ": …) and give it with --mapping."));
        }
    }

    private interface Test {
        boolean fits(int column);
    }

    /// Gives the role to the free column whose name fits best and whose values could be it.
    private void guess(Role role, Test test) {
        if (mapping.columns().containsKey(role)) {
            return; // said, be it that no column has it
        }
        int best = 0;
        for (int column = 0; get(role) < 0 || best > 0; column++) {
            if (column == sample.columns().size()) {
                return;
            }
            int fit = ColumnNames.fit(role, names.get(column));
            if (fit > best && isFree(column, role) && test.fits(column)) {
                best = fit;
                set(role, column);
            }
        }
    }

    private OptionalInt firstFree(Test test) {
        for (int column = 0; column < sample.columns().size(); column++) {
            if (isFree(column, null) && test.fits(column)) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isFree(int column, @Nullable Role role) {
        for (Role other : Role.values()) {
            if (other != role && get(other) == column) {
                return false;
            }
        }
        return true;
    }

    private boolean couldBeTime(int column) {
        return times.get(column).isPresent()
                && !ColumnNames.describesCase(sample.columns().get(column));
    }

    private boolean isTime(int column) {
        return couldBeTime(column) && times.get(column).orElseThrow().sure();
    }

    private boolean couldBeWord(int column) {
        return times.get(column)
                .map(guess -> TimeGuess.isEpoch(guess.form()) || !guess.sure())
                .orElse(true);
    }

    /// Numbers of rows pair nothing: where starts and completions are seen, one number must stand on several rows.
    private boolean couldBeInstance(int column) {
        List<String> values = sample.values(column);
        boolean bothSeen = tellsTransitions()
                && sample.values(get(Role.TRANSITION)).stream().anyMatch(v -> Transition.of(v) == Transition.START)
                && sample.values(get(Role.TRANSITION)).stream().anyMatch(v -> Transition.of(v) == Transition.COMPLETE);
        return couldBeWord(column) && (!bothSeen || new HashSet<>(values).size() < values.size());
    }

    private boolean couldBeTransition(int column) {
        List<String> values = sample.values(column);
        return !values.isEmpty() && values.stream().allMatch(Transition::isKnown);
    }

    /// Whether the transition column tells starts apart; a log of completions alone is a log of plain events.
    private boolean tellsTransitions() {
        return get(Role.TRANSITION) >= 0
                && sample.values(get(Role.TRANSITION)).stream().anyMatch(v -> Transition.of(v) != Transition.COMPLETE);
    }

    private boolean looksLikeJourney(int column) {
        List<String> values = sample.values(column);
        int distinct = new HashSet<>(values).size();
        return couldBeWord(column)
                && distinct > 1
                && values.size() == sample.rows().size()
                && distinct < values.size();
    }

    private boolean looksLikeMoment(int column) {
        List<String> values = sample.values(column);
        Set<String> distinct = new HashSet<>(values);
        boolean words = distinct.stream().noneMatch(value -> value.chars().allMatch(Character::isDigit));
        return couldBeWord(column)
                && words
                && distinct.size() > 1
                && distinct.size() <= Math.max(30, values.size() / 5);
    }

    private int get(Role role) {
        return columns.getOrDefault(role, -1);
    }

    private void set(Role role, int column) {
        columns.put(role, column);
    }
}
