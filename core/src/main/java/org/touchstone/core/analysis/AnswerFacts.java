package org.touchstone.core.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.anonymity.Bar;

/// What customers said, and what became of their answers.
///
/// @param rows rows read; `rows` = `used` + `duplicates` + `quarantined`
/// @param respondents people who answered
/// @param linked overall answers that were found among the journeys
/// @param strayed overall answers that name a journey which the log does not have
/// @param perWeek overall answers a week; absent when their days are not known
/// @param perWeekLately the same over the last four weeks that were observed; absent as `perWeek`
/// @param overallQuestion code of the question whose answer stands for the whole service; absent when none was asked
/// @param lowest lowest point of its scale, the better the higher
/// @param highest highest point of its scale
/// @param effectMin least effect that is called one, in points of that scale
/// @param scores each question about satisfaction, in the order asked
/// @param slices the overall answer by area, branch, channel, segment and month, in the order of their names
/// @param quality what several questions together say
/// @param notes what a careful reader must know of the answers
public record AnswerFacts(
        long rows,
        long used,
        long duplicates,
        long quarantined,
        long respondents,
        long linked,
        long strayed,
        @Nullable Double perWeek,
        @Nullable Double perWeekLately,
        @Nullable String overallQuestion,
        double lowest,
        double highest,
        double effectMin,
        List<Score> scores,
        List<Slice> slices,
        QualityFacts quality,
        List<String> notes) {

    public AnswerFacts {
        scores = List.copyOf(scores);
        slices = List.copyOf(slices);
        notes = List.copyOf(notes);
        if (rows != used + duplicates + quarantined) {
            throw new IllegalStateException("Answers are lost: read " + rows + " rows, but used " + used
                    + " + duplicates " + duplicates + " + quarantined " + quarantined);
        }
    }

    /// The answers to one question.
    ///
    /// @param asks what it asks: "overall", "rating", "recommend" and so on
    /// @param moment the moment it asks about; absent when about the whole
    /// @param higherIsBetter whether more points are better; the mean is turned round where they are not
    /// @param given answers given; absent, as the three counts after it, where they are of fewer people than may be
    ///   shown
    /// @param notVisited not lived, by design
    /// @param notAsked not asked this time
    /// @param notAnswered asked and left blank
    /// @param bars how many gave which points, as asked; points that few gave are joined with their neighbours
    /// @param mean mean in points of its own scale, weighted where answers have weights
    /// @param top share of answers in the top two points of five, or the same part of another scale
    /// @param promoters net promoter score where it asks to recommend on 0 to 10; absent otherwise
    public record Score(
            String question,
            String asks,
            @Nullable String moment,
            double lowest,
            double highest,
            boolean higherIsBetter,
            @Nullable Long given,
            @Nullable Long notVisited,
            @Nullable Long notAsked,
            @Nullable Long notAnswered,
            List<Bar> bars,
            Estimate mean,
            Estimate top,
            @Nullable Estimate promoters) {
        public Score {
            bars = List.copyOf(bars);
        }
    }

    /// Some of those who gave the overall answer.
    ///
    /// Groups differ by chance and by whom they serve, so this is no league table.
    ///
    /// @param by "area", "branch", "channel", "segment" or "month"
    /// @param name its code or word; of a month its first day
    /// @param people how many they are; absent where they are hidden
    /// @param overall mean in points, the better the higher; hidden where it, or what it leaves of a wider one, would
    ///     tell what a few said
    public record Slice(String by, String name, @Nullable Long people, Estimate overall) {}
}
