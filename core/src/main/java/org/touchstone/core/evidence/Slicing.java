package org.touchstone.core.evidence;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Daypart;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.branch.LocalClock;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.survey.Answers;

/// The ways to slice: branches, dayparts, channels, segments, numbered in the order of their names, so that numbers do
/// not depend on the order in which a file told them. Number 0 is "", not known. Safe for many threads.
public final class Slicing {

    private final List<String> branches;
    private final List<String> channels;
    private final List<String> segments;
    private final List<Daypart> dayparts;
    private final List<String> daypartNames;
    private final List<LocalClock> clocks;
    // from the codes of the log
    private final int[] branchOfCode;
    private final int[] channelOfCode;
    private final int[] segmentOfCode;

    private Slicing(@Nullable JourneyLog log, Answers answers, @Nullable Branches known, ZoneId zone) {
        branches = names(log == null ? null : log.vocabulary().branches(), answers, answers::branch);
        channels = names(log == null ? null : log.vocabulary().channels(), answers, answers::channel);
        segments = names(log == null ? null : log.vocabulary().segments(), answers, answers::segment);
        dayparts = (known == null ? Dayparts.DEFAULT : known.dayparts()).parts();
        daypartNames = Stream.concat(Stream.of(""), dayparts.stream().map(Daypart::code))
                .toList();
        clocks = branches.stream()
                .map(name -> new LocalClock(zoneOf(name, known, zone)))
                .toList();
        branchOfCode = numbers(log == null ? null : log.vocabulary().branches(), branches);
        channelOfCode = numbers(log == null ? null : log.vocabulary().channels(), channels);
        segmentOfCode = numbers(log == null ? null : log.vocabulary().segments(), segments);
    }

    /// The slices of a log and of answers.
    ///
    /// @param known the branches with their zones and dayparts; null if nothing is known of them
    /// @param zone of branches that are not known
    public static Slicing of(@Nullable JourneyLog log, Answers answers, @Nullable Branches known, ZoneId zone) {
        return new Slicing(log, answers, known, zone);
    }

    private static List<String> names(@Nullable Dictionary words, Answers answers, IntFunction<String> told) {
        var names = new TreeSet<String>();
        names.add("");
        if (words != null) {
            names.addAll(words.words());
        }
        IntStream.range(0, answers.respondents()).mapToObj(told).forEach(names::add);
        return List.copyOf(names);
    }

    private static int[] numbers(@Nullable Dictionary words, List<String> names) {
        return words == null
                ? new int[0]
                : words.words().stream().mapToInt(names::indexOf).toArray();
    }

    private static ZoneId zoneOf(String branch, @Nullable Branches known, ZoneId zone) {
        return known == null
                ? zone
                : known.findBranch(branch).map(found -> found.zone()).orElse(zone);
    }

    /// Names of the branches by number.
    public List<String> branches() {
        return branches;
    }

    /// Names of the channels by number.
    public List<String> channels() {
        return channels;
    }

    /// Names of the segments by number.
    public List<String> segments() {
        return segments;
    }

    /// Names of the dayparts by number.
    public List<String> dayparts() {
        return daypartNames;
    }

    /// The cell of a journey, by its arrival.
    public Cell of(Part part, int journey) {
        int branch = branchOfCode[part.branch(journey)];
        LocalClock clock = clocks.get(branch);
        long began = part.began(journey);
        return new Cell(
                branch,
                clock.dayOf(began),
                daypart(clock.timeOf(began)),
                channelOfCode[part.channel(journey)],
                segmentOfCode[part.segment(journey)]);
    }

    /// The cell of a respondent who is linked to no journey: the daypart is not known, for answers come later.
    Cell of(Answers answers, int respondent) {
        int branch = number(branches, answers.branch(respondent));
        long day = answers.dated(respondent)
                ? clocks.get(branch).dayOf(answers.answeredMicros(respondent))
                : CaseBuilder.NO_DAY;
        return new Cell(
                branch,
                day,
                0,
                number(channels, answers.channel(respondent)),
                number(segments, answers.segment(respondent)));
    }

    private static int number(List<String> names, String name) {
        return Math.max(0, java.util.Collections.binarySearch(names, name));
    }

    private int daypart(LocalTime time) {
        for (int part = 0; part < dayparts.size(); part++) {
            if (dayparts.get(part).hours().contains(time)) {
                return part + 1;
            }
        }
        return 0;
    }
}
