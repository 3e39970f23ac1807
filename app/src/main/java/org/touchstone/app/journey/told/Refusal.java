package org.touchstone.app.journey.told;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request that is not done, to be answered as RFC 9457 says. Nothing of it was kept.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String title;
    private final transient List<FieldProblem> problems;

    private Refusal(HttpStatus status, String title, String detail, List<FieldProblem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.problems = List.copyOf(problems);
    }

    /// @param detail what was found, expected, and what to do
    static Refusal of(HttpStatus status, String title, String detail) {
        return new Refusal(status, title, detail, List.of());
    }

    /// What is wrong field by field.
    static Refusal of(HttpStatus status, List<FieldProblem> problems) {
        int count = problems.size();
        return new Refusal(
                status,
                "Not taken",
                (count == 1 ? "1 problem" : count + " problems") + "; nothing was saved. See 'problems'.",
                problems);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    List<FieldProblem> problems() {
        return problems;
    }
}
