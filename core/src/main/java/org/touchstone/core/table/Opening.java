package org.touchstone.core.table;

import org.jspecify.annotations.Nullable;

/// The beginning of a file, looked at, with its mended cells in place.
///
/// @param sample its first rows as they are read
/// @param mender takes the blocks that follow
/// @param first its first block as it is read
public record Opening(Sample sample, Mender mender, ByteBlock first) {

    /// Looks at the first block of a file. Heading and separator are found in it as it stands.
    ///
    /// @param separator absent where the one is taken under which the rows agree best
    /// @param file by which the mends call it
    public static Opening of(ByteBlock block, @Nullable Character separator, Mends mends, String file, Limits limits) {
        Sample found = Sample.of(block, separator, limits.rowBytesMax());
        var mender = new Mender(mends, file, found, limits);
        ByteBlock first = mender.mended(block);
        return new Opening(found.mended(first, limits.rowBytesMax()), mender, first);
    }
}
