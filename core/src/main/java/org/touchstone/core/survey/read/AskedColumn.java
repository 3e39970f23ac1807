package org.touchstone.core.survey.read;

/// A question as one file holds it.
///
/// @param name the column, or the word of the question column
/// @param column index of the column; -1 where a row is one answer
/// @param slot place among all questions of the reading
record AskedColumn(String name, int column, int slot, AnswerDecoder decoder) {}
