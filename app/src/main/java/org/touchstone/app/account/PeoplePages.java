package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.app.account.shown.HandOnModel;
import org.touchstone.app.account.shown.InvitationRow;
import org.touchstone.app.account.shown.InviteModel;
import org.touchstone.app.account.shown.PeopleModel;
import org.touchstone.app.account.shown.PersonModel;
import org.touchstone.app.account.shown.PersonRow;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// The people of the workbench.
@Controller
class PeoplePages {

    private static final String HERE = "/people";

    private final People people;

    PeoplePages(People people) {
        this.people = people;
    }

    @Permits(Right.MANAGE_PEOPLE)
    @GetMapping(HERE)
    Page list(@RequestParam(defaultValue = "") String q) {
        Scope scope = scope();
        List<PersonRow> rows = people.find(scope, q).stream().map(this::row).toList();
        List<InvitationRow> invitations =
                people.invitations(scope).stream().map(PeoplePages::row).toList();
        return Page.of("account/people", "nav.people", new PeopleModel(rows, q, invitations));
    }

    @Permits(Right.MANAGE_PEOPLE)
    @GetMapping("/people/invite")
    Page invite() {
        return invitePage(Form.of(Map.of("branches", BranchCodes.written(scope()))));
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/invite")
    Answer invite(
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String branches,
            HttpServletRequest request) {
        return switch (people.invite(note, role, branches)) {
            case Outcome.Done<People.Made>(People.Made made) ->
                handOn("account/invited", "invite.made.title", "/invitation/", made, request);
            case Outcome.Refused<People.Made>(String field, Saying why) ->
                invitePage(Form.of(Map.of("note", note, "role", role, "branches", branches))
                                .problem(field, why))
                        .refused();
        };
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/invitations/{id}/withdraw")
    Answer withdraw(@PathVariable String id) {
        return people.withdraw(id) ? new Onward(HERE, "done.withdrawn") : missing();
    }

    @Permits(Right.MANAGE_PEOPLE)
    @GetMapping("/people/{id}")
    Page person(@PathVariable String id) {
        return changeable(id).map(account -> personPage(account, form(account))).orElseGet(PeoplePages::missing);
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{id}")
    Answer change(
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String branches) {
        Form typed = Form.of(Map.of("role", role, "branches", branches));
        return settled(id, people.change(id, version, role, branches), "done.person", account -> typed);
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{id}/disable")
    Answer disable(@PathVariable String id, @RequestParam(defaultValue = "-1") long version) {
        return settled(id, people.disable(id, version), "done.disabled", PeoplePages::form);
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{id}/enable")
    Answer enable(@PathVariable String id, @RequestParam(defaultValue = "-1") long version) {
        return settled(id, people.enable(id, version), "done.enabled", PeoplePages::form);
    }

    @Permits(Right.MANAGE_PEOPLE)
    @PostMapping("/people/{id}/password-link")
    Answer passwordLink(@PathVariable String id, HttpServletRequest request) {
        return switch (people.passwordLink(id)) {
            case Outcome.Done<People.Made>(People.Made made) ->
                handOn("account/invited", "person.password.made.title", "/new-password/", made, request);
            case Outcome.Refused<People.Made>(String _, Saying _) -> missing();
        };
    }

    /// Goes on after a change, or shows the person as they are now, with what was typed and why it was not taken.
    private Answer settled(String id, Outcome<Account> outcome, String toast, Function<Account, Form> shown) {
        return switch (outcome) {
            case Outcome.Done<Account>(Account _) -> new Onward("/people/" + id, toast);
            case Outcome.Refused<Account>(String field, Saying why) ->
                changeable(id)
                        .map(now -> personPage(now, shown.apply(now).problem(field, why))
                                .refused())
                        .orElseGet(PeoplePages::missing);
        };
    }

    /// Somebody who may not be changed is not there.
    private Optional<Account> changeable(String id) {
        return people.find(id, scope()).filter(people::mayChange);
    }

    private Page invitePage(Form form) {
        return Page.of("account/invite", "invite.title", new InviteModel(form, roles(form.value("role"))));
    }

    private Page personPage(Account account, Form form) {
        var model = new PersonModel(row(account), account.version(), form, roles(form.value("role")));
        return new Page("account/person", Saying.of("person.title", "name", account.name()), model, HttpStatus.OK);
    }

    private static Page handOn(
            String template, String title, String path, People.Made made, HttpServletRequest request) {
        String link = ServletUriComponentsBuilder.fromContextPath(request)
                .path(path + made.secret().text())
                .toUriString();
        return Page.of(template, title, new HandOnModel(link, made.whom(), made.ends()));
    }

    private static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("wrong.person"), HttpStatus.NOT_FOUND);
    }

    private static Form form(Account account) {
        return Form.of(Map.of("role", account.role().code(), "branches", BranchCodes.written(account.scope())));
    }

    private List<Choice> roles(String chosen) {
        Words words = Words.in(Visit.current().language());
        // The least first: whoever does not choose gives no more than that.
        return people.rolesToGive().reversed().stream()
                .map(role -> new Choice(
                        role.code(), words.say(role.key()), role.code().equals(chosen)))
                .toList();
    }

    private PersonRow row(Account account) {
        return new PersonRow(
                account.id(),
                account.login(),
                account.name(),
                account.role().key(),
                BranchCodes.written(account.scope()),
                account.disabled(),
                account.seen(),
                people.mayChange(account));
    }

    private static InvitationRow row(Links.Link link) {
        return new InvitationRow(
                link.id(),
                link.note(),
                link.role().key(),
                BranchCodes.written(link.scope()),
                link.byName(),
                link.ends());
    }

    private static Scope scope() {
        return Visit.current().person().scope();
    }
}
