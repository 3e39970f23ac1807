package org.touchstone.app.platform.web;

/// What a room answers a browser: a page, or the way to another.
public sealed interface Answer permits Page, Onward {}
