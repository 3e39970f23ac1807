package org.touchstone.core.survey.quality;

import java.util.List;
import java.util.stream.IntStream;

/// Items that ask for one side of quality, such as reliability.
///
/// @param name as shown
/// @param items places of its items in the [ItemTable], from 0; at least one
public record Dimension(String name, List<Integer> items) {

    /// The five dimensions of SERVQUAL and the split of its 22 items (Parasuraman, Zeithaml and Berry 1991). The
    /// wording of the items belongs to its authors and is not here.
    public static final List<Dimension> SERVQUAL = List.of(
            ofRange("tangibles", 0, 4),
            ofRange("reliability", 4, 9),
            ofRange("responsiveness", 9, 13),
            ofRange("assurance", 13, 17),
            ofRange("empathy", 17, 22));

    public Dimension {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("Dimension '" + name + "' has no items");
        }
    }

    /// A dimension of neighbouring items.
    ///
    /// @param from first item
    /// @param to the item after the last
    public static Dimension ofRange(String name, int from, int to) {
        return new Dimension(name, IntStream.range(from, to).boxed().toList());
    }
}
