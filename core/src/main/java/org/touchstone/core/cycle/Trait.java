package org.touchstone.core.cycle;

import java.util.List;
import java.util.stream.Stream;

/// One trait of the brand's character, and how it sounds.
///
/// @param say phrases that show the trait
/// @param avoid phrases that betray it
public record Trait(String code, Text name, List<Text> say, List<Text> avoid) {

    public Trait {
        Codes.check(code, "a trait");
        say = List.copyOf(say);
        avoid = List.copyOf(avoid);
    }

    Stream<Text> texts() {
        return Stream.of(Stream.of(name), say.stream(), avoid.stream()).flatMap(texts -> texts);
    }
}
