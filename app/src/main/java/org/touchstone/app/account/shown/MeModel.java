package org.touchstone.app.account.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;

/// One's own account.
///
/// @param password the form to change the password
/// @param token the form to make a token
/// @param rights that a token may be given
/// @param days for which a token may be made
/// @param made a token that was just made, to be shown this once; empty if none was
public record MeModel(
        String login,
        List<SessionRow> sessions,
        List<TokenRow> tokens,
        Form password,
        Form token,
        List<RightRow> rights,
        List<Integer> days,
        String made) {
    public MeModel {
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
        rights = List.copyOf(rights);
        days = List.copyOf(days);
    }
}
