package org.touchstone.app.account.shown;

import java.util.List;

/// The list of people.
///
/// @param typed what they are filtered by
public record PeopleModel(List<PersonRow> people, String typed, List<InvitationRow> invitations) {
    public PeopleModel {
        people = List.copyOf(people);
        invitations = List.copyOf(invitations);
    }
}
