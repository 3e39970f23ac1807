package org.touchstone.core.cycle;

import org.jspecify.annotations.Nullable;

/// How critical an expert holds a step to be, and why. Judgements stand beside the evidence and never enter it.
///
/// @param grade 1 matters, 2 can spoil the visit, 3 can spoil the whole service
/// @param expert who judged; null when the file does not say
public record Judgement(int grade, Text reason, @Nullable String expert) {

    public Judgement {
        if (grade < 1 || grade > 3) {
            throw new IllegalArgumentException(
                    "An expert's grade must be 1, 2 or 3 (the worst), but got " + grade + ".");
        }
        if (expert != null && expert.isBlank()) {
            throw new IllegalArgumentException("The expert's name is blank. Leave it out (null) if it is not known.");
        }
    }
}
