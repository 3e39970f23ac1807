package org.touchstone.app.account.shown;

import java.util.List;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;

/// One person, to be changed.
///
/// @param version of the account that is shown
public record PersonModel(PersonRow person, long version, Form form, List<Choice> roles) {
    public PersonModel {
        roles = List.copyOf(roles);
    }
}
