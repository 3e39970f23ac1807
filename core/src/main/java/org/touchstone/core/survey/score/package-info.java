/// What the answers to one question add up to: satisfaction, recommendation, effort, and whether a score changed.
///
/// Start at [AnswerCounts], the answers counted by point of the scale; [Satisfaction], [NetPromoter] and
/// [CustomerEffort] read their scores off it, and [Change] compares two waves. Before a score is shown it passes
/// [org.touchstone.core.survey.anonymity.Anonymity]. Shares are in [0, 1], an NPS in [-100, 100].
@NullMarked
package org.touchstone.core.survey.score;

import org.jspecify.annotations.NullMarked;
