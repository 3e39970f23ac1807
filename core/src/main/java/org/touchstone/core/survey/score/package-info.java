/// What answers add up to: satisfaction, recommendation, effort, gaps, kinds of quality, and whether items belong
/// together.
///
/// Start at [AnswerCounts], the answers to one question counted by point of the scale; [Satisfaction], [NetPromoter]
/// and [CustomerEffort] read their scores off it. [ItemTable] holds several items a person for [Servqual], [Servperf],
/// [ZoneOfTolerance] and [Reliability]; [Kano] takes pairs. Before a score of part of the respondents is shown it
/// passes [Anonymity]. Shares are in [0, 1], an NPS in [-100, 100], gaps in points of the scale.
@NullMarked
package org.touchstone.core.survey.score;

import org.jspecify.annotations.NullMarked;
