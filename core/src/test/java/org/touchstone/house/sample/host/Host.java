package org.touchstone.house.sample.host;

/// Knows nobody.
public record Host(String name) {}
