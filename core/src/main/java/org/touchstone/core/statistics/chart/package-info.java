/// Figures followed over time: control charts, how often they cry wolf, and when a level changed.
///
/// Start at [ControlChart] (limits around a frozen [Baseline]), [Ewma] and [Cusum] (slow drift), [BernoulliCusum] and
/// [GapChart] (rare failures), [RunLength] (periods until an alarm) and [ChangePoint] (when it changed). Periods are
/// counted from 0; a chart's unit is that of the figure it is fed with.
@NullMarked
package org.touchstone.core.statistics.chart;

import org.jspecify.annotations.NullMarked;
