/// Tables of text that other systems export: bytes become rows and fields, whatever the encoding, the separator and the
/// damage.
///
/// Start at [SourceBytes] (a file to UTF-8 bytes, unpacked), [ByteBlocks] (bytes to whole rows), [FieldTable] (rows to
/// fields) and [Sample] (the heading and the first rows, for guessing). [TimeReader] reads instants; [Quarantined] is
/// a row that could not be used, [Mends] are cells that are read otherwise than they stand there, [Limits] what a file
/// may do to this machine. Rows count from 1, the heading included, as a spreadsheet counts; times are epoch
/// microseconds, UTC.
@NullMarked
package org.touchstone.core.table;

import org.jspecify.annotations.NullMarked;
