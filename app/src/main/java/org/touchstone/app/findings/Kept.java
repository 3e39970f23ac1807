package org.touchstone.app.findings;

import java.time.Instant;
import org.touchstone.core.analysis.Findings;

/// Findings that are kept until newer ones are there.
///
/// @param seq how much of the log they know; see `JourneyLog.seq`
/// @param version the [Basis] they rest on
/// @param made when
public record Kept(Findings findings, long seq, String version, Instant made) {}
