package org.touchstone.core.branch;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;

/// A node of the branch tree: a city, a region, a country, a franchise.
///
/// @param parent code of the area that holds it; null for one that stands alone
public record Area(String code, String name, @Nullable String parent) {
    public Area {
        if (!CodeForm.isLine(code) || name.isBlank()) {
            throw new IllegalArgumentException(
                    "An area has a code of one line and a name, but got '" + code + "' and '" + name + "'.");
        }
    }
}
