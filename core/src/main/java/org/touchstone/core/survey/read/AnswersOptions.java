package org.touchstone.core.survey.read;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;

/// How files of answers are read.
///
/// @param mapping what the columns mean; [AnswersMapping#GUESSED] to find out
/// @param cycle whose moments the questions ask about; null when it is not known, so that moments are taken as written
/// @param zone in which times are meant that name none, unless the mapping says otherwise
/// @param threads threads that parse, at least 1; the result does not depend on it
/// @param mends cells that are read otherwise than they stand in the files
public record AnswersOptions(
        AnswersMapping mapping,
        @Nullable Cycle cycle,
        ZoneId zone,
        Limits limits,
        int threads,
        Progress progress,
        Mends mends) {

    public AnswersOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread must parse, but got " + threads);
        }
    }

    /// Everything found out, without a cycle, on all cores.
    public static AnswersOptions usual(ZoneId zone) {
        return new AnswersOptions(
                AnswersMapping.GUESSED,
                null,
                zone,
                Limits.USUAL,
                Runtime.getRuntime().availableProcessors(),
                Progress.NONE,
                Mends.NONE);
    }

    /// The same with another mapping.
    public AnswersOptions with(AnswersMapping other) {
        return new AnswersOptions(other, cycle, zone, limits, threads, progress, mends);
    }

    /// The same with a cycle.
    public AnswersOptions with(Cycle other) {
        return new AnswersOptions(mapping, other, zone, limits, threads, progress, mends);
    }

    /// The same, telling how far it has come.
    public AnswersOptions with(Progress listener) {
        return new AnswersOptions(mapping, cycle, zone, limits, threads, listener, mends);
    }

    /// The same with mended cells.
    public AnswersOptions with(Mends mended) {
        return new AnswersOptions(mapping, cycle, zone, limits, threads, progress, mended);
    }
}
