package org.touchstone.app.account;

/// The page that people of a role get first after signing in. A room that has one makes it a bean; everybody else
/// arrives at the start.
///
/// @param href an address of ours
public record Arrival(Role role, String href) {}
