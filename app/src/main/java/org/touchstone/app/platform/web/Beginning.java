package org.touchstone.app.platform.web;

import java.util.function.BooleanSupplier;
import org.touchstone.app.platform.visit.Right;

/// Something that gets a workbench going, told on the page where everybody arrives. A room that has one makes it a
/// bean; who lacks the right does not see it.
///
/// @param order small numbers come first: the cycle 10, events 20, answers 30, the board 40, people 50
/// @param title the key of what is to be done
/// @param text the key of why, and how it is done
/// @param href where it is done
/// @param done asked whenever the page is shown, with the visit at hand
public record Beginning(int order, String title, String text, String href, Right right, BooleanSupplier done) {}
