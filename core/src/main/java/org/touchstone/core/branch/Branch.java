package org.touchstone.core.branch;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;

/// A place where the service is lived. Its code is the one that logs use.
///
/// @param area code of the area that holds it; null for a branch that stands alone
/// @param tags free words to slice by: `old-town`, `franchise`
/// @param location null when nobody has written it down
public record Branch(
        String code,
        String name,
        ZoneId zone,
        OpeningHours hours,
        @Nullable String area,
        Set<String> tags,
        @Nullable Location location) {

    public Branch {
        if (!CodeForm.isLine(code) || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A branch has a code of one line and a name, but got '" + code + "' and '" + name + "'.");
        }
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /// A branch of which only zone and code are known, as met in a log; it counts as always open.
    public static Branch of(String code, ZoneId zone) {
        return new Branch(code, code, zone, OpeningHours.ALWAYS, null, Set.of(), null);
    }

    public Calendar calendar() {
        return new Calendar(zone, hours);
    }
}
