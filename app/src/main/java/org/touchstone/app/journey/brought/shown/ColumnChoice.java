package org.touchstone.app.journey.brought.shown;

import java.util.List;
import org.touchstone.app.platform.web.Choice;

/// A column of a file, and what it can mean.
public record ColumnChoice(String name, List<Choice> roles) {
    public ColumnChoice {
        roles = List.copyOf(roles);
    }
}
