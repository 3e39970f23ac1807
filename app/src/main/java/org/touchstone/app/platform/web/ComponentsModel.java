package org.touchstone.app.platform.web;

import java.util.List;

/// What the page of components shows.
///
/// @param form with a good and a bad field
/// @param typed what the filter bar holds
/// @param moments the rows of the table that the filter lets through
public record ComponentsModel(Form form, String typed, List<String> moments) {
    public ComponentsModel {
        moments = List.copyOf(moments);
    }
}
