package org.touchstone.house.sample.guest;

import org.touchstone.house.sample.host.Host;

/// Knows its host.
public record Guest(Host host) {}
