package org.touchstone.core.evidence.description;

/// A line of answers over minutes that bends once: answer = level + slope × minutes + extra × (minutes beyond the
/// bend).
///
/// @param bend minutes at which it bends; without meaning where `extra` is 0
record Broken(double level, double slope, double extra, double bend) {

    double at(double minutes) {
        return level + slope * minutes + extra * Math.max(0, minutes - bend);
    }
}
