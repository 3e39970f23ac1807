package org.touchstone.examples.generate;

import java.io.IOException;
import java.nio.file.Path;

/// Makes the files of an example service: what its customers lived, as the service would export it.
@FunctionalInterface
public interface Generator {

    /// Asks for as many journeys as the service has by nature.
    long AS_MANY_AS_COME = 0;

    /// Writes `events.csv`, and whatever else the service records, into a directory.
    ///
    /// The same number and seed give the same bytes.
    ///
    /// @param journeys about how many, or [#AS_MANY_AS_COME]
    /// @param directory made if it is not there; files of the same names are replaced
    Generated generate(long journeys, long seed, Path directory, ProgressListener progress) throws IOException;
}
