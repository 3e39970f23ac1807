/// A call centre: people call, go through the menu, wait for an agent, explain, are passed on, called back.
///
/// Start at [CallCentreExample]. Times inside are milliseconds since local midnight.
@NullMarked
package org.touchstone.examples.callcentre;

import org.jspecify.annotations.NullMarked;
