package org.touchstone.core.conformance;

import java.util.List;
import java.util.Locale;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// Journeys that went a way nobody designed: a candidate for what the business has no system for.
///
/// Service encounters follow a script that both sides have learnt (Solomon, Surprenant, Czepiel and Gutman 1985). Off
/// the script staff make up their own way: the customer is handed on, steps are repeated, and the goal is often missed.
/// Only journeys that are over are counted.
///
/// @param departures what these journeys have in common, in order; empty when they fit the cycle as it is written and
///   stand out by their hand-overs alone
/// @param journeys how many
/// @param all journeys that are over, of this kind or not
/// @param handedOn of them, passed on by staff at least two times more than usual
/// @param goalMet of them, the goal was met
/// @param goalMissed of them, the goal was not or only partly met, or the customer left
/// @param handOversUsual hand-overs of the middle one of all fitting journeys
/// @param example the way most of them went
public record OffScript(
        List<Departure> departures,
        long journeys,
        long all,
        long handedOn,
        long goalMet,
        long goalMissed,
        int handOversUsual,
        LivedWay example) {

    public OffScript {
        departures = List.copyOf(departures);
    }

    /// Share of all journeys that are over, with the Wilson interval.
    public Estimate share() {
        return Proportion.of(journeys, all);
    }

    /// Share whose goal was met, of those whose outcome is known, with the Wilson interval.
    public Estimate goalMetShare() {
        return Proportion.of(goalMet, goalMet + goalMissed);
    }

    /// What is found, in plain words. It says what happened, not that a system is missing: that is for people to judge.
    public String sentence(Numbering names) {
        var sentence = new StringBuilder();
        sentence.append(String.format(
                Locale.ROOT,
                "%,d of %,d journeys (%s) went a way nobody designed: ",
                journeys,
                all,
                percent((double) journeys / all)));
        List<String> parts = new java.util.ArrayList<>(
                departures.stream().map(departure -> departure.words(names)).toList());
        if (2 * handedOn > journeys) {
            parts.add(
                    "were handed on at least " + (handOversUsual + 2) + " times where " + handOversUsual + " is usual");
        }
        sentence.append("they ").append(joined(parts)).append('.');
        long known = goalMet + goalMissed;
        sentence.append(
                known == 0
                        ? " Whether their goal was met is not known."
                        : " %s of those whose outcome is known met their goal."
                                .formatted(percent((double) goalMet / known)));
        return sentence.append(" Is there a system for what they came for?").toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    private static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }
}
