package org.touchstone.core.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who the business is when it speaks: a few traits, each with phrases to say and to avoid.
public record BrandCharacter(List<Trait> traits) {

    /// No character written down yet.
    public static final BrandCharacter NONE = new BrandCharacter(List.of());

    public BrandCharacter {
        traits = List.copyOf(traits);
        Set<String> codes = new HashSet<>();
        for (Trait trait : traits) {
            if (!codes.add(trait.code())) {
                throw new IllegalArgumentException("The trait '" + trait.code() + "' stands twice. Keep one.");
            }
        }
    }

    public Optional<Trait> findTrait(String code) {
        return traits.stream().filter(trait -> trait.code().equals(code)).findFirst();
    }
}
