package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Daypart;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.LocalClock;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.survey.anonymity.Anonymity;
import org.touchstone.core.survey.anonymity.Grains;

/// Which journeys an analysis is of, and which answers: whole journeys, by where and when they began.
///
/// A journey belongs to the local day and time of its arrival, on the clock of its branch. An answer belongs where its
/// journey does; one that is linked to none belongs to the place, the way in and the day that it tells itself, and to
/// no part of the day.
///
/// @param branches their codes; null for all, those whose branch is not known included
/// @param from first day; null for all before `to`
/// @param to last day; null for all since `from`
/// @param channel "" for all
/// @param segment "" for all
/// @param daypart code of the part of the day; "" for all
public record Selection(
        @Nullable Set<String> branches,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String channel,
        String segment,
        String daypart) {

    /// Everything.
    public static final Selection ALL = new Selection(null, null, null, "", "", "");

    private static final String LEFT_OUT = "Answers at the edges of what was chosen are left out where few could be"
            + " told apart by choosing a little more or less.";

    public Selection {
        branches = branches == null ? null : java.util.Collections.unmodifiableSet(new TreeSet<>(branches));
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first, " + from + ".");
        }
    }

    /// Everything in some branches.
    ///
    /// @param branches their codes; null for all
    public static Selection in(@Nullable Set<String> branches) {
        return new Selection(branches, null, null, "", "", "");
    }

    /// The journeys of a log that are chosen.
    ///
    /// @param known the branches with their zones and dayparts; null if nothing is known of them
    public JourneyLog of(JourneyLog log, @Nullable Branches known) {
        if (equals(ALL)) {
            return log;
        }
        Vocabulary words = log.vocabulary();
        boolean[] places = new boolean[words.branches().size()];
        var clocks = new LocalClock[places.length];
        for (int code = 0; code < places.length; code++) {
            places[code] =
                    branches == null || branches.contains(words.branches().word(code));
            clocks[code] = Whereabouts.clock(words.branches().word(code), known, log.zone());
        }
        int way = channel.isEmpty() ? -1 : words.channels().findCode(channel).orElse(Integer.MAX_VALUE);
        int kind = segment.isEmpty() ? -1 : words.segments().findCode(segment).orElse(Integer.MAX_VALUE);
        Optional<Daypart> hours = hours(known);
        return log.where((part, j) -> places[part.branch(j)]
                && (way < 0 || part.channel(j) == way)
                && (kind < 0 || part.segment(j) == kind)
                && isThen(clocks[part.branch(j)], part, j, hours));
    }

    private boolean isThen(LocalClock clock, Part part, int journey, Optional<Daypart> hours) {
        long began = part.began(journey);
        return covers(clock.dayOf(began))
                && (daypart.isEmpty()
                        || hours.filter(one -> one.hours().contains(clock.timeOf(began)))
                                .isPresent());
    }

    /// The part of the day that is chosen; empty where none is, or none is called so.
    private Optional<Daypart> hours(@Nullable Branches known) {
        return (known == null ? Dayparts.DEFAULT : known.dayparts())
                .parts().stream().filter(one -> one.code().equals(daypart)).findFirst();
    }

    /// The answers that are chosen, all of them. What a filter chooses must not be shown so: see [#guarded].
    ///
    /// @param log the whole log, in which the journeys are looked up
    /// @param known the branches with their zones and dayparts; null if nothing is known of them
    public Said of(Said said, JourneyLog log, @Nullable Branches known) {
        if (equals(ALL) || !said.present()) {
            return said;
        }
        return said.only(wanted(Whereabouts.of(said.answers(), log, known))::get);
    }

    /// The answers that are chosen, as far as they may be shown where anybody may choose anything: see [Grains].
    public Said guarded(Said said, JourneyLog log, @Nullable Branches known, Anonymity policy) {
        if (equals(ALL) || !said.present()) {
            return said;
        }
        var places = Whereabouts.of(said.answers(), log, known);
        BitSet wanted = wanted(places);
        BitSet shown = Grains.of(policy, places.ways()).whole(wanted);
        Said some = said.only(shown::get);
        return shown.equals(wanted) ? some : some.noting(LEFT_OUT);
    }

    private BitSet wanted(Whereabouts places) {
        return IntStream.range(0, places.size())
                .filter(respondent -> covers(places.spot(respondent)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private boolean covers(Whereabouts.Spot spot) {
        boolean days = from == null && to == null;
        return (branches == null || (branches.contains(spot.branch()) && branches.contains(spot.told())))
                && (days || (spot.day() != Whereabouts.NO_DAY && covers(spot.day())))
                && (channel.isEmpty() || channel.equals(spot.channel()))
                && (segment.isEmpty() || segment.equals(spot.segment()))
                && (daypart.isEmpty() || daypart.equals(spot.daypart()));
    }

    private boolean covers(long day) {
        return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
    }
}
