package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Reads whole journeys and yields a summary. Stateless and safe for many threads.
///
/// One definition runs on one core, on many, for every cell of a cube, and over the partitions of a cluster.
public interface Measure<S extends Summary<S>> {

    /// Name and version, such as "ways/1": names the cache entry, the golden file and the column in a data lake.
    String id();

    /// The summary of no journeys.
    S none();

    /// The summary of some journeys of a part.
    ///
    /// @param asOf end of observation: what is still going on then is known to have lasted until then
    S of(Part part, JourneySet journeys, Instant asOf);

    /// How its summaries travel.
    Codec<S> codec();

    /// The same measure for every cell of a cube.
    default <K extends Comparable<K>> Measure<Cube<K, S>> by(Key<K> key) {
        return new CubeMeasure<>(this, key);
    }
}
