package org.touchstone.app.account;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.account.Links.Link;
import org.touchstone.app.account.Links.Purpose;
import org.touchstone.app.account.shown.EnterModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// The pages behind links that work once.
@Controller
class EntrancePages {

    private final Entrance entrance;

    EntrancePages(Entrance entrance) {
        this.entrance = entrance;
    }

    @Permits(Right.ANYBODY)
    @GetMapping("/set-up/{secret}")
    Answer setUp(@PathVariable String secret) {
        return entrance.find(Purpose.SET_UP, secret)
                .map(link -> setUpPage(secret, Form.empty()))
                .orElseGet(EntrancePages::gone);
    }

    @Permits(Right.ANYBODY)
    @PostMapping("/set-up/{secret}")
    Answer setUp(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Form form = Form.of(Map.of("login", login, "name", name));
        Optional<Form> judged = entrance.enter(Purpose.SET_UP, secret, form, password, again);
        if (judged.isEmpty()) {
            return gone();
        }
        return judged.get().isGood()
                ? new Onward("/sign-in", "done.set-up")
                : setUpPage(secret, judged.get()).refused();
    }

    @Permits(Right.ANYBODY)
    @GetMapping("/invitation/{secret}")
    Answer invitation(@PathVariable String secret) {
        return entrance.find(Purpose.INVITATION, secret)
                .map(link -> invitationPage(secret, link, Form.of(Map.of("name", link.note()))))
                .orElseGet(EntrancePages::gone);
    }

    @Permits(Right.ANYBODY)
    @PostMapping("/invitation/{secret}")
    Answer invitation(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Optional<Link> link = entrance.find(Purpose.INVITATION, secret);
        Form form = Form.of(Map.of("login", login, "name", name));
        Optional<Form> judged = entrance.enter(Purpose.INVITATION, secret, form, password, again);
        if (link.isEmpty() || judged.isEmpty()) {
            return gone();
        }
        return judged.get().isGood()
                ? new Onward("/sign-in", "done.account")
                : invitationPage(secret, link.get(), judged.get()).refused();
    }

    @Permits(Right.ANYBODY)
    @GetMapping("/new-password/{secret}")
    Answer newPassword(@PathVariable String secret) {
        return entrance.owner(secret)
                .map(account -> passwordPage(secret, account, Form.empty()))
                .orElseGet(EntrancePages::gone);
    }

    @Permits(Right.ANYBODY)
    @PostMapping("/new-password/{secret}")
    Answer newPassword(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Optional<Account> account = entrance.owner(secret);
        Optional<Form> judged = entrance.choose(secret, password, again);
        if (account.isEmpty() || judged.isEmpty()) {
            return gone();
        }
        return judged.get().isGood()
                ? new Onward("/sign-in", "done.new-password")
                : passwordPage(secret, account.get(), judged.get()).refused();
    }

    private static Page setUpPage(String secret, Form form) {
        var model = new EnterModel(
                "/set-up/" + secret, Saying.of("set-up.text"), Saying.of("set-up.action"), true, "", form);
        return Page.of("account/enter", "set-up.title", model);
    }

    private static Page invitationPage(String secret, Link link, Form form) {
        String role = Words.in(Visit.current().language()).say(link.role().key());
        var text = new Saying("invitation.text", Map.of("inviter", link.byName(), "role", role));
        var model = new EnterModel("/invitation/" + secret, text, Saying.of("invitation.action"), true, "", form);
        return Page.of("account/enter", "invitation.title", model);
    }

    private static Page passwordPage(String secret, Account account, Form form) {
        var model = new EnterModel(
                "/new-password/" + secret,
                Saying.of("new-password.text", "login", account.login()),
                Saying.of("new-password.action"),
                false,
                account.login(),
                form);
        return Page.of("account/enter", "new-password.title", model);
    }

    /// Whether a link never was or is used up is nobody's business.
    private static Page gone() {
        return new Page("desk/error", Saying.of("link.gone.title"), Saying.of("link.gone.text"), HttpStatus.GONE);
    }
}
