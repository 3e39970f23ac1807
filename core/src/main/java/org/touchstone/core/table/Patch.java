package org.touchstone.core.table;

/// A cell of a block that is read otherwise than it stands there.
///
/// @param place of its row among all rows of the block, blank ones included, counted from 0
/// @param column counted from 0
record Patch(int place, int column, String text) {}
