package org.touchstone.core.survey.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.Proportion;

/// Whether customers found a service between what they will just bear and what they wish for (Zeithaml, Berry and
/// Parasuraman 1993).
///
/// Everything is taken within a person. Whoever bears nothing less than more than they wish for has mixed the two
/// answers up and is left out, with a warning.
///
/// @param adequacy found less minimum, in points of the scale; below 0 the service is not borne
/// @param superiority found less desired, in points of the scale
/// @param width desired less minimum, in points of the scale, at least 0
/// @param below share of those who found less than the minimum
/// @param within share of those who found it in the zone, its edges included
/// @param above share of those who found more than they desired
public record ZoneOfTolerance(
        Estimate adequacy, Estimate superiority, Estimate width, Estimate below, Estimate within, Estimate above) {

    /// The zone of one item.
    ///
    /// @param minimum what each person will just bear
    /// @param desired what the same person wishes for
    /// @param found what the same person found
    /// @throws IllegalArgumentException if lengths differ or a number is not finite
    public static ZoneOfTolerance of(double[] minimum, double[] desired, double[] found) {
        if (minimum.length != desired.length || minimum.length != found.length) {
            throw new IllegalArgumentException("Expected three answers of each person, but got " + minimum.length + ", "
                    + desired.length + " and " + found.length);
        }
        int[] sound = IntStream.range(0, found.length)
                .filter(i -> minimum[i] <= desired[i])
                .toArray();
        double[] adequacy =
                Arrays.stream(sound).mapToDouble(i -> found[i] - minimum[i]).toArray();
        double[] superiority =
                Arrays.stream(sound).mapToDouble(i -> found[i] - desired[i]).toArray();
        double[] width =
                Arrays.stream(sound).mapToDouble(i -> desired[i] - minimum[i]).toArray();
        long below = Arrays.stream(adequacy).filter(gap -> gap < 0).count();
        long above = Arrays.stream(superiority).filter(gap -> gap > 0).count();
        int mixed = found.length - sound.length;
        return new ZoneOfTolerance(
                said(Mean.of(adequacy), mixed),
                said(Mean.of(superiority), mixed),
                said(Mean.of(width), mixed),
                said(Proportion.of(below, sound.length), mixed),
                said(Proportion.of(sound.length - below - above, sound.length), mixed),
                said(Proportion.of(above, sound.length), mixed));
    }

    private static Estimate said(Estimate estimate, int mixed) {
        return mixed == 0
                ? estimate
                : estimate.warning(mixed + " people will bear no less than more than they wish for; left out.");
    }
}
