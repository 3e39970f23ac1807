package org.touchstone.app.platform.web;

/// One of the values that a field offers.
///
/// @param value what the form brings back
/// @param text what is read
public record Choice(String value, String text, boolean chosen) {}
