package org.touchstone.app.board.shown;

import org.touchstone.app.report.Block;

/// A block of a page.
///
/// @param number by which what it holds can be taken away, counted from 1 over the page; 0 where it holds nothing
/// @param picture whether that is a picture too, not a table alone
public record Piece(Block block, int number, boolean picture) {}
