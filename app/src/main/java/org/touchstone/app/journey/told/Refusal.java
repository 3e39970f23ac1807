package org.touchstone.app.journey.told;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A request that is not done, to be answered as RFC 9457 says. Nothing of it was kept.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpStatus status;
    private final String title;
    private final transient List<FieldProblem> problems;

    private Refusal(HttpStatus status, String title, String detail, List<FieldProblem> problems) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.problems = List.copyOf(problems);
    }

    /// What is wrong with the request as a whole.
    ///
    /// @param detail what was found, expected, and what to do
    public static Refusal of(HttpStatus status, String title, String detail) {
        return new Refusal(status, title, detail, List.of());
    }

    /// What is wrong field by field.
    public static Refusal of(HttpStatus status, List<FieldProblem> problems) {
        int count = problems.size();
        return new Refusal(
                status,
                "Not taken",
                (count == 1 ? "1 problem" : count + " problems") + "; nothing was saved. See 'problems'.",
                problems);
    }

    /// What is wrong with the parameter of an address.
    public static Refusal ofParameter(String parameter, String found, String expected) {
        return of(
                HttpStatus.BAD_REQUEST,
                List.of(new FieldProblem(parameter, "'" + found + "'", expected, "Correct the address.")));
    }

    /// The answer that tells it.
    public ResponseEntity<String> answer() {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put("detail", String.valueOf(getMessage()));
        ArrayNode told = problem.putArray("problems");
        for (FieldProblem one : problems) {
            told.addObject()
                    .put("field", one.field())
                    .put("found", one.found())
                    .put("expected", one.expected())
                    .put("next", one.next());
        }
        return Batch.answer(status, MediaType.APPLICATION_PROBLEM_JSON, problem + "\n");
    }
}
