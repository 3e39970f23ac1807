package org.touchstone.core.journey.read;

import java.time.ZoneId;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Progress;

/// How files are read.
///
/// @param mapping what the columns mean; [Mapping#GUESSED] to find out
/// @param zone in which days are counted, and times meant that name no zone, unless the mapping says otherwise
/// @param threads threads that parse, at least 1; the result does not depend on it
public record ReadOptions(Mapping mapping, ZoneId zone, Limits limits, int threads, Progress progress) {

    public ReadOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread must parse, but got " + threads);
        }
    }

    /// Everything found out, on all cores.
    public static ReadOptions usual(ZoneId zone) {
        return new ReadOptions(
                Mapping.GUESSED, zone, Limits.USUAL, Runtime.getRuntime().availableProcessors(), Progress.NONE);
    }

    /// The same with another mapping.
    public ReadOptions with(Mapping other) {
        return new ReadOptions(other, zone, limits, threads, progress);
    }

    /// The same, telling how far it has come.
    public ReadOptions with(Progress listener) {
        return new ReadOptions(mapping, zone, limits, threads, listener);
    }
}
