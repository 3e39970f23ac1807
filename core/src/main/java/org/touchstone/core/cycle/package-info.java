/// The service as it is designed: the steps a customer lives from a goal to the return, and what is promised at each.
///
/// Start at [Cycle]; [CycleFile] reads and writes it. [Route] is the small grammar of the ways through a cycle, [Step]
/// one element, [Standard] one promise. Texts are in several languages ([Text]); durations are exact to the
/// microsecond.
@NullMarked
package org.touchstone.core.cycle;

import org.jspecify.annotations.NullMarked;
