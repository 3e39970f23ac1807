package org.touchstone.app.account.shown;

import java.util.List;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;

/// The form to invite somebody.
public record InviteModel(Form form, List<Choice> roles) {
    public InviteModel {
        roles = List.copyOf(roles);
    }
}
