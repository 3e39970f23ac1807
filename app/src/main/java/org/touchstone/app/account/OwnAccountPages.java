package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.account.shown.MeModel;
import org.touchstone.app.account.shown.RightRow;
import org.touchstone.app.account.shown.SessionRow;
import org.touchstone.app.account.shown.TokenRow;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Cookies;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// One's own account.
@Controller
class OwnAccountPages {

    private static final String HERE = "/me";

    private final OwnAccount own;
    private final Clock clock;

    OwnAccountPages(OwnAccount own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    @Permits(Right.OWN_ACCOUNT)
    @GetMapping(HERE)
    Page me() {
        return page(Form.empty(), Form.empty(), "");
    }

    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/me/password")
    Answer password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Map<String, Saying> problems = own.password(old, password, again);
        return problems.isEmpty()
                ? new Onward(HERE, "done.password")
                : page(Form.empty().problems(problems), Form.empty(), "").refused();
    }

    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/me/sessions/{id}/end")
    Answer endSession(@PathVariable String id) {
        own.endSession(id);
        return new Onward(HERE, "done.session");
    }

    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/me/sessions/end-all")
    Answer endAllSessions(HttpServletRequest request, HttpServletResponse response) {
        own.endAllSessions();
        Cookies.write(request, response, SessionContext.COOKIE, "", Duration.ZERO);
        return new Onward("/sign-in", "done.everywhere");
    }

    /// The token stands in the answer itself: this once, and nowhere else.
    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/me/tokens")
    Answer makeToken(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") List<String> rights,
            @RequestParam(defaultValue = "0") String days) {
        List<Right> wanted = Stream.of(Right.values())
                .filter(right -> rights.contains(right.name()))
                .toList();
        return switch (own.makeToken(label, wanted, OwnAccountPages.days(days))) {
            case Outcome.Done<Secret>(Secret secret) -> page(Form.empty(), Form.empty(), secret.text());
            case Outcome.Refused<Secret>(String field, Saying why) ->
                page(Form.empty(), Form.of(Map.of("label", label)).problem(field, why), "")
                        .refused();
        };
    }

    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/me/tokens/{id}/revoke")
    Answer revokeToken(@PathVariable String id) {
        own.revokeToken(id);
        return new Onward(HERE, "done.token");
    }

    private static int days(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            return 0; // none of the periods offered
        }
    }

    private Page page(Form password, Form token, String made) {
        Instant now = clock.instant();
        String session = Visit.current().person().session();
        var model = new MeModel(
                own.account().login(),
                own.sessions().stream().map(one -> row(one, session)).toList(),
                own.tokens().stream().map(one -> row(one, now)).toList(),
                password,
                token,
                Visit.current().person().rights().stream()
                        .sorted()
                        .map(right -> new RightRow(right.name(), right.key()))
                        .toList(),
                OwnAccount.DAYS,
                made);
        return Page.of("account/me", "me.title", model);
    }

    private static SessionRow row(Sessions.Session session, String current) {
        return new SessionRow(
                session.id(),
                Device.of(session.device()),
                session.address(),
                session.since(),
                session.seen(),
                session.id().equals(current));
    }

    private static TokenRow row(Tokens.Token token, Instant now) {
        return new TokenRow(
                token.id(),
                token.label(),
                token.begins(),
                token.rights().stream().sorted().map(Right::key).toList(),
                token.ends(),
                token.used(),
                !token.ends().isAfter(now));
    }
}
