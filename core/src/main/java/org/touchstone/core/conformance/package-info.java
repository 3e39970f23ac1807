/// Journeys laid against the cycle: what fits, what was left out, what nobody designed.
///
/// Start at [Conformance], which lays all lived ways of a log against a cycle and says how well they fit, which
/// [Deviation]s there are, which promises were broken and which ways are off the script. [Automaton] is the cycle
/// compiled, [Aligner] finds the best explanation of one way. Steps are numbered from 0 in the order written; costs are
/// whole numbers, 1 for every step missed or lived in vain unless [Costs] say otherwise.
@NullMarked
package org.touchstone.core.conformance;

import org.jspecify.annotations.NullMarked;
