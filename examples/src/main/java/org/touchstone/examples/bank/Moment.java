package org.touchstone.examples.bank;

import java.util.Locale;

/// The moments that the ticket machine, the door and the windows record.
enum Moment {
    ENTER,
    TICKET,
    WAIT,
    CALLED,
    SERVE,
    VERIFY,
    CASH,
    GOODBYE;

    private final String code = name().toLowerCase(Locale.ROOT);

    String code() {
        return code;
    }
}
