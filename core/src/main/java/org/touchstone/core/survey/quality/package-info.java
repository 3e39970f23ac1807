/// What several questions together say of quality: gaps between what was expected and found, kinds of quality, and
/// whether items belong together.
///
/// Start at [ItemTable], several items a person, for [Servqual], [Servperf], [ZoneOfTolerance] and [Reliability];
/// [Kano] takes two answers about one feature. [Pairs] finds them among the answers of a survey. Before a score is
/// shown it passes [org.touchstone.core.survey.anonymity.Anonymity]. Gaps are in points of the scale.
@NullMarked
package org.touchstone.core.survey.quality;

import org.jspecify.annotations.NullMarked;
