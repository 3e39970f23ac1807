/// The report: what an analysis found, in plain words, as one page.
///
/// Start at [Report] for the self-contained file, at [ReportPage] for what stands on it; the server renders the same
/// templates with a linked stylesheet.
@ApplicationModule(allowedDependencies = {"plot"})
@NullMarked
package org.touchstone.app.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
