/// What goes with satisfaction: ratings of moments, waits and intentions beside the overall answer. Description alone.
///
/// Start at [Opinions], the table that everything here reads: a row a customer who answered. Ratings share the mood of
/// the whole visit, so nothing here names a moment, ranks it or says that it causes anything; what does is the room
/// above, from recorded failures. Points are those of a question's own scale, the better the higher; waits are minutes.
/// What is drawn anew to see how far a figure might have come out otherwise is whole branch-days.
@NullMarked
package org.touchstone.core.evidence.description;

import org.jspecify.annotations.NullMarked;
