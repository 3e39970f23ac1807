package org.touchstone.core.journey.read;

import java.time.ZoneId;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;

/// How files are read.
///
/// @param mapping what the columns mean; [Mapping#GUESSED] to find out
/// @param zone in which days are counted, and times meant that name no zone, unless the mapping says otherwise
/// @param threads threads that parse, at least 1; the result does not depend on it
/// @param mends cells that are read otherwise than they stand in the files
public record ReadOptions(Mapping mapping, ZoneId zone, Limits limits, int threads, Progress progress, Mends mends) {

    public ReadOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread must parse, but got " + threads);
        }
    }

    /// Everything found out, on all cores.
    public static ReadOptions usual(ZoneId zone) {
        return new ReadOptions(
                Mapping.GUESSED,
                zone,
                Limits.USUAL,
                Runtime.getRuntime().availableProcessors(),
                Progress.NONE,
                Mends.NONE);
    }

    /// The same with another mapping.
    public ReadOptions with(Mapping other) {
        return new ReadOptions(other, zone, limits, threads, progress, mends);
    }

    /// The same, telling how far it has come.
    public ReadOptions with(Progress listener) {
        return new ReadOptions(mapping, zone, limits, threads, listener, mends);
    }

    /// The same with mended cells.
    public ReadOptions with(Mends mended) {
        return new ReadOptions(mapping, zone, limits, threads, progress, mended);
    }
}
