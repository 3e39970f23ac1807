/// The newest findings of the live log, for everybody who may see some: start at [LiveFindings].
///
/// They are computed in the background when the log or the service changed, and kept in the database too, so that a
/// start shows them at once; with a filter they are kept in memory only. No request computes any. Whoever sees some
/// branches only is shown findings of these branches' journeys alone: what was never read cannot slip through.
@ApplicationModule(allowedDependencies = {"survey", "journey", "cycle", "branch", "platform :: *"})
@NullMarked
package org.touchstone.app.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
