package org.touchstone.examples.bank;

import java.util.Locale;

/// Who a customer is.
enum Segment {
    PRIVATE,
    BUSINESS,
    PENSIONER;

    private final String code = name().toLowerCase(Locale.ROOT);

    String code() {
        return code;
    }
}
