package org.touchstone.app.account.shown;

/// A right that can be ticked.
///
/// @param value what the form brings back
/// @param key of its name
public record RightRow(String value, String key) {}
