package org.touchstone.app.platform.web;

import org.springframework.http.HttpStatus;
import org.touchstone.app.platform.language.Saying;

/// A page to show.
///
/// @param template its template below `app/src/main/jte`, without the ending; it takes `frame` and `model`
/// @param title what the tab and the first heading say
/// @param model what the page shows
/// @param status OK, or why it is another page than the one asked for
public record Page(String template, Saying title, Object model, HttpStatus status) implements Answer {

    /// The page asked for.
    public static Page of(String template, String titleKey, Object model) {
        return new Page(template, Saying.of(titleKey), model, HttpStatus.OK);
    }

    /// The page again, because what was filled in cannot be taken.
    public Page refused() {
        return new Page(template, title, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The page, with another status.
    public Page with(HttpStatus other) {
        return new Page(template, title, model, other);
    }
}
