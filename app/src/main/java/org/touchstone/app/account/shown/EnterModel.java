package org.touchstone.app.account.shown;

import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Form;

/// A form behind a link that works once.
///
/// @param action where the form is sent
/// @param text what it is about
/// @param button what its button says
/// @param named whether it asks for a sign-in name and a name; else only for a password
/// @param login the sign-in name that the password is for, empty if it is asked for
public record EnterModel(String action, Saying text, Saying button, boolean named, String login, Form form) {}
