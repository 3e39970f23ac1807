package org.touchstone.core.evidence.description;

import java.util.Arrays;
import org.touchstone.core.statistics.Estimate;

/// Whether the worst moment and the last one tell more of the overall answer than the mean of all moments does.
///
/// Not assumed but tried: each way is fitted to four fifths of the branch-days, and judged on the last fifth.
///
/// @param customers whose every visited moment has a rating, three moments at least
/// @param mean share of the variance of answers held out that the mean rating foretells; below 0 where it misleads
/// @param worstAndEnd points of 1 that the worst and the last rating add to that
/// @param peakEnd points of 1 by which the mean of the peak and the end foretells more than the mean rating does; below
///     0 where it foretells less
public record PeakEnd(long customers, Estimate mean, Estimate worstAndEnd, Estimate peakEnd) {

    /// Reads opinions whose ratings stand in the order in which the moments are lived.
    public static PeakEnd of(Opinions opinions, DescriptionRules rules) {
        return new PeakEndFit(opinions, rules).read();
    }

    /// What is kept of one journey's ratings.
    ///
    /// @param peak the rating farthest from the middle of the scale; of two equally far the worse
    /// @param peakEnd mean of peak and end
    /// @param trend slope of the ratings over the places of their moments; 0 for a single one
    public record Features(
            double mean,
            double worst,
            double best,
            double first,
            double end,
            double peak,
            double peakEnd,
            double trend) {

        /// The features of ratings in the order lived.
        ///
        /// @param neutral the middle of their scale
        /// @param ratings at least one
        public static Features of(double neutral, double... ratings) {
            double mean = Arrays.stream(ratings).average().orElseThrow();
            double worst = Arrays.stream(ratings).min().orElseThrow();
            double best = Arrays.stream(ratings).max().orElseThrow();
            double end = ratings[ratings.length - 1];
            double peak = neutral - worst >= best - neutral ? worst : best;
            return new Features(mean, worst, best, ratings[0], end, peak, (peak + end) / 2, trend(ratings, mean));
        }

        private static double trend(double[] ratings, double mean) {
            double middle = (ratings.length - 1) / 2.0;
            double products = 0;
            double squares = 0;
            for (int place = 0; place < ratings.length; place++) {
                products += (place - middle) * (ratings[place] - mean);
                squares += (place - middle) * (place - middle);
            }
            return squares == 0 ? 0 : products / squares;
        }
    }
}
