package org.touchstone.app.cycle.shown;

import java.util.List;

/// Every state the draft was saved in.
public record StatesModel(String code, int number, long version, List<StateRow> states) {
    public StatesModel {
        states = List.copyOf(states);
    }
}
