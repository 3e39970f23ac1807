package org.touchstone.app.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.app.platform.language.Saying;

/// A new password, typed twice.
final class PasswordPair {

    private PasswordPair() {}

    /// What is wrong with it, by the field of the form.
    static Map<String, Saying> problems(String password, String again, String login) {
        Map<String, Saying> problems = new LinkedHashMap<>();
        Passwords.problem(password, login).ifPresent(why -> problems.put("password", why));
        if (!password.equals(again)) {
            problems.put("again", Saying.of("wrong.password.again"));
        }
        return problems;
    }
}
