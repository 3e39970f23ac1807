/// The cycles of the house: kept by version, drafted, compared, published, and judged moment by moment.
///
/// Start at [Cycles] for what is kept, at [CycleConfiguration] for the pages. A published version never changes; a
/// draft is changed by compare-and-set, and every state it was saved in is kept. Times are microseconds UTC.
@ApplicationModule(allowedDependencies = {"account", "account :: *", "platform :: *"})
@NullMarked
package org.touchstone.app.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
