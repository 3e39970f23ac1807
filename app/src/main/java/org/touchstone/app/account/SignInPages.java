package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.account.shown.SignInModel;
import org.touchstone.app.account.shown.StartModel;
import org.touchstone.app.account.shown.StartModel.Step;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Theme;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Beginning;
import org.touchstone.app.platform.web.Cookies;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;

/// Signing in and out, the page after it, and the switch of language and look, which works for everybody.
@Controller
class SignInPages {

    private static final String START = "/";
    private static final Duration YEAR = Duration.ofDays(365);

    private final SignIn signIn;
    private final Entrance entrance;
    private final OwnAccount own;
    private final CsrfTokenRepository csrf;
    private final List<Arrival> arrivals;
    private final List<Beginning> beginnings;

    SignInPages(
            SignIn signIn,
            Entrance entrance,
            OwnAccount own,
            CsrfTokenRepository csrf,
            List<Arrival> arrivals,
            List<Beginning> beginnings) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.own = own;
        this.csrf = csrf;
        this.arrivals = arrivals;
        this.beginnings = beginnings.stream()
                .sorted(Comparator.comparingInt(Beginning::order))
                .toList();
    }

    /// Where everybody arrives.
    @Permits(Right.OWN_ACCOUNT)
    @GetMapping("/")
    Page start() {
        Account account = own.account();
        var model = new StartModel(
                account.role().key(),
                account.rights().stream().sorted().map(Right::key).toList(),
                steps());
        return new Page("account/start", Saying.of("start.title", "name", account.name()), model, HttpStatus.OK);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        boolean waiting = true;
        for (Beginning one : beginnings) {
            if (Visit.current().may(one.right())) {
                boolean done = one.done().getAsBoolean();
                steps.add(new Step(one.title(), one.text(), one.href(), done, waiting && !done));
                waiting &= done;
            }
        }
        return steps;
    }

    @Permits(Right.ANYBODY)
    @GetMapping("/sign-in")
    Answer form(@RequestParam(defaultValue = START) String next) {
        return Visit.current().visitor().isPresent() ? Onward.to(ours(next)) : page(Form.empty(), next);
    }

    @Permits(Right.ANYBODY)
    @PostMapping("/sign-in")
    Answer signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = START) String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(Map.of("login", login));
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return switch (signIn.attempt(login, password, Visit.current().address(), device)) {
            case SignIn.Attempt.In(Account account, Secret session) -> {
                Cookies.write(request, response, SessionContext.COOKIE, session.text(), Sessions.LASTS);
                // Whatever secret a form had before belongs to nobody.
                csrf.saveToken(null, request, response);
                yield Onward.to(next.equals(START) ? arrival(account) : ours(next));
            }
            case SignIn.Attempt.Refused() ->
                page(form.problem("", Saying.of("sign-in.refused")), next).refused();
            case SignIn.Attempt.Wait(Duration left) -> {
                response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
                yield page(form.problem("", Saying.of("sign-in.many", "n", left.toMinutes() + 1)), next)
                        .with(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @Permits(Right.OWN_ACCOUNT)
    @PostMapping("/sign-out")
    Answer signOut(HttpServletRequest request, HttpServletResponse response) {
        own.signOut();
        Cookies.write(request, response, SessionContext.COOKIE, "", Duration.ZERO);
        return new Onward("/sign-in", "done.signed-out");
    }

    /// Language and theme: kept with the account, or by the browser of somebody who has not signed in.
    @Permits(Right.ANYBODY)
    @PostMapping("/look")
    Answer look(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = START) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Visit visit = Visit.current();
        Language speaks = Language.find(language).orElse(visit.language());
        Theme shows = Theme.find(theme).orElse(visit.theme());
        if (visit.visitor().isPresent()) {
            own.look(speaks, shows);
        }
        Cookies.write(request, response, Cookies.LANGUAGE, speaks.code(), YEAR);
        Cookies.write(request, response, Cookies.THEME, shows.code(), YEAR);
        return Onward.to(ours(back));
    }

    private Page page(Form form, String next) {
        return Page.of("account/sign-in", "sign-in.title", new SignInModel(form, ours(next), entrance.isSetUp()));
    }

    private String arrival(Account account) {
        return arrivals.stream()
                .filter(one -> one.role() == account.role())
                .map(Arrival::href)
                .findFirst()
                .orElse(START);
    }

    /// Only addresses of ours; a stranger's link must not lead through us to a stranger's page.
    private static String ours(String href) {
        return Onward.isOurs(href) ? href : START;
    }
}
