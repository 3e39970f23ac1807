package org.touchstone.app.account.shown;

import org.touchstone.app.platform.web.Form;

/// The page to sign in.
///
/// @param next where to go afterwards
/// @param ready whether somebody has set up the workbench
public record SignInModel(Form form, String next, boolean ready) {}
