package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// One day at one branch before it happens: when it opens, who will come, who will serve.
///
/// @param opens milliseconds since midnight, as all times here
/// @param closes the doors let nobody in any more; whoever is inside is served
/// @param cheques arrivals of those who come to cash a cheque
/// @param others arrivals of those who come for something else and stand in the same line
/// @param shortFrom from when one teller is missing
/// @param shortTo until when; equal to `shortFrom` when nobody is missing
/// @param contactFactor how long contacts take against the bank's usual
/// @param verificationFactor the same for verification
/// @param balk share who look in and go again
/// @param calling when numbers are called
/// @param draws all chance of this day
record Shift(
        long opens,
        long closes,
        Rate cheques,
        Rate others,
        int tellers,
        long shortFrom,
        long shortTo,
        double contactFactor,
        double verificationFactor,
        double balk,
        Calling calling,
        Draws draws) {

    static final long HOUR = 3_600_000L;
}
