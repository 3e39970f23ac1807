package org.touchstone.examples.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// One day as it begins and ends a stamp: the date with its `T`, and the offset that holds while people are about.
public record LocalDay(String prefix, String offset) {

    /// The day in a zone, with the offset of noon: clocks change at night, when nobody is there.
    public static LocalDay of(LocalDate date, ZoneId zone) {
        ZoneOffset offset = date.atTime(12, 0).atZone(zone).getOffset();
        return new LocalDay(date + "T", offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId());
    }
}
