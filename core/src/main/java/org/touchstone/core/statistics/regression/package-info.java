/// How things vary together: correlations, shares of explained variance, linear, logistic and ordinal fits.
///
/// Start at [Observations], a table in which an absent answer is absent. [Correlations] come from complete rows, from
/// pairs, or by the EM algorithm, and for many draws from [UnitTotals]; [Correlations#predicting] splits what they
/// explain. What the data cannot answer is said by a [Soundness], never by an exception. Nothing here says that one
/// thing causes another.
@NullMarked
package org.touchstone.core.statistics.regression;

import org.jspecify.annotations.NullMarked;
