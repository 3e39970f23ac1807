/// Nobody can be picked out of what is shown of answers.
///
/// Start at [Anonymity], the rule: how many must stand behind a figure, and which neighbours are hidden with one that
/// is too small. [Lattice] holds the ways answers may be sliced, so that no two figures taken together tell of a few;
/// [Grains] guard filters that nobody knows beforehand;
/// [Bar] is a part of a distribution wide enough to be shown. All count respondents, not answers.
@NullMarked
package org.touchstone.core.survey.anonymity;

import org.jspecify.annotations.NullMarked;
