package org.touchstone.app.board;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.touchstone.core.journey.Ending;

/// How a list of journeys is narrowed down and ordered, as an address says it:
/// `?ending=left&sort=longest&key=A7&page=2`.
///
/// @param ending absent for all
/// @param key a part of the name of a journey; "" for any
/// @param page from 1
record Sought(@Nullable Ending ending, Order order, String key, int page) {

    /// Journeys of so many pages are kept in order at most.
    static final int PAGES_MAX = 200;

    private static final int KEY_MAX = 100;

    /// Which come first.
    enum Order {
        LATEST,
        EARLIEST,
        LONGEST,
        SHORTEST;

        /// How it is written in an address.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it is the order in which journeys began.
        boolean isByTime() {
            return this == LATEST || this == EARLIEST;
        }

        /// How much a journey is wanted.
        long worth(long began, long here) {
            return switch (this) {
                case LATEST -> began;
                case EARLIEST -> -began;
                case LONGEST -> here;
                case SHORTEST -> -here;
            };
        }
    }

    /// Reads it.
    ///
    /// @param usual the order where the address says none
    /// @throws ResponseStatusException 400 where a word or number is none of those that can be asked for
    static Sought of(String ending, String sort, String key, String page, Order usual) {
        Ending how = ending.isEmpty() ? null : choice(Ending.values(), ending);
        Order order = sort.isEmpty() ? usual : choice(Order.values(), sort);
        if (key.length() > KEY_MAX || !page.matches("\\d{0,6}")) {
            throw wrong();
        }
        int number = page.isEmpty() ? 1 : Integer.parseInt(page);
        return new Sought(how, order, key.strip(), Math.clamp(number, 1, PAGES_MAX));
    }

    private static <E extends Enum<E>> E choice(E[] all, String word) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        throw wrong();
    }

    private static ResponseStatusException wrong() {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "The list cannot be narrowed down or ordered in that way.");
    }

    /// Whether journeys that stand so are looked for.
    boolean takes(Ending one) {
        return Optional.ofNullable(ending).map(one::equals).orElse(true);
    }
}
