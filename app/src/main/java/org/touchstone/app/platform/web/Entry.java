package org.touchstone.app.platform.web;

import org.touchstone.app.platform.visit.Right;

/// An entry of the navigation. A room that has a page to start at makes one a bean; who lacks the right does not see
/// it.
///
/// @param order small numbers come first: Board 10, Monday 20, Cycles 30, Journeys 40, Critical moments 50,
///   Priorities 60, Branches 70, Data 80, Data alarms 90, Settings from 100
/// @param key of its text
/// @param keeps whether its page shows the same part of everything that is chosen on the page before
public record Entry(int order, String key, String href, Right right, boolean keeps) {

    /// An entry of a page where nothing is chosen.
    public Entry(int order, String key, String href, Right right) {
        this(order, key, href, right, false);
    }
}
