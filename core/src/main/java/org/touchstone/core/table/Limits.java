package org.touchstone.core.table;

/// What a file may do to this machine.
///
/// @param unpackedBytesMax most bytes of one file after unpacking
/// @param ratioMax most bytes that one packed byte may unpack to, looked at after the first 64 MB
/// @param rowBytesMax longest row; a longer one is quarantined
/// @param columnsMax most columns of a table
/// @param wordsMax most different words of a column whose words are few, such as the names of moments; more of them are
///   the mark of a wrongly chosen column
/// @param quarantineMax rows of the quarantine that are kept for looking at; all are counted
public record Limits(
        long unpackedBytesMax, int ratioMax, int rowBytesMax, int columnsMax, int wordsMax, int quarantineMax) {

    /// 200 GB unpacked, 300 to 1, rows of 1 MB, 2,000 columns, 2,000 moments, 1,000 rows kept.
    public static final Limits USUAL = new Limits(200_000_000_000L, 300, 1 << 20, 2_000, 2_000, 1_000);
}
