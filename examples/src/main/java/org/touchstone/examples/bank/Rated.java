package org.touchstone.examples.bank;

import java.util.Locale;

/// The moments a questionnaire may ask a rating for.
enum Rated {
    ENTER(0),
    TOLD(1),
    WAIT(2),
    SERVE(3),
    NOTES(4),
    BROCHURES(5),
    CASH(6),
    GOODBYE(7);

    private final int number;
    private final String code = name().toLowerCase(Locale.ROOT);

    Rated(int number) {
        this.number = number;
    }

    /// From 0, in the order of the columns.
    int number() {
        return number;
    }

    String code() {
        return code;
    }

    /// Whether a visit came past this moment.
    boolean isLived(Visit visit, Experience lived) {
        return switch (this) {
            case ENTER -> true;
            case TOLD -> lived.asked();
            case WAIT, BROCHURES -> visit.joined();
            case SERVE -> visit.wasServed();
            case NOTES, CASH, GOODBYE -> visit.isPaid();
        };
    }

    /// Whether it failed by something that can be told apart from an opinion. A wait is judged by its minutes.
    boolean isFailed(Experience lived) {
        return switch (this) {
            case ENTER -> lived.notGreeted();
            case TOLD -> lived.curt();
            case WAIT -> false;
            case SERVE -> lived.unfriendly();
            case NOTES -> lived.notesNotAsked();
            case BROCHURES -> lived.untidy();
            case CASH -> lived.cashWrong();
            case GOODBYE -> lived.noGoodbye();
        };
    }

    /// What a failure here adds to the overall satisfaction; the wrong sum and the wait have their own rules.
    double effect(Settings.Effects effects) {
        return switch (this) {
            case ENTER -> effects.notGreeted();
            case TOLD -> effects.told();
            case WAIT -> 0;
            case SERVE -> effects.unfriendly();
            case NOTES -> effects.notesNotAsked();
            case BROCHURES -> effects.brochures();
            case CASH -> effects.cashWrong();
            case GOODBYE -> effects.noGoodbye();
        };
    }
}
