package org.touchstone.core.journey.read;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.table.TimeForm;

/// Which column of a table means what. All that is null is found out from the file.
///
/// @param separator between the fields of a row: comma, semicolon, tab or bar
/// @param encoding of the file
/// @param zone in which times without a zone are meant
/// @param times how instants are written
/// @param columns for each role the names of its columns; several columns of `JOURNEY` are joined. An empty list
///   says that no column has the role; a role that is not there is found out
/// @param moments for words of the log the step codes they stand for
/// @param left words of the outcome that say that the customer left; upper and lower case do not count
public record Mapping(
        @Nullable Character separator,
        @Nullable Charset encoding,
        @Nullable ZoneId zone,
        @Nullable TimeForm times,
        Map<Role, List<String>> columns,
        Map<String, String> moments,
        Set<String> left) {

    /// Words that say that the customer left, in lower case, where a mapping does not name others.
    public static final Set<String> LEFT = Set.of(
            "left",
            "abandoned",
            "no-show",
            "noshow",
            "no show",
            "hang",
            "hung up",
            "reneged",
            "balked",
            "walked out",
            "abgebrochen",
            "abandonado",
            "abandonat",
            "ушел",
            "ушёл");

    /// Everything is found out from the file.
    public static final Mapping GUESSED = new Mapping(null, null, null, null, Map.of(), Map.of(), LEFT);

    public Mapping {
        columns = Map.copyOf(columns);
        moments = Map.copyOf(moments);
        left = left.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
