/// A bank of twelve branches where people cash cheques: who comes, how the queues form, what is lived and felt.
///
/// Start at [BankExample]; every figure of this world is named in [Settings]. Times inside are milliseconds since
/// local midnight. Nothing here is known to those who analyse the files.
@NullMarked
package org.touchstone.examples.bank;

import org.jspecify.annotations.NullMarked;
