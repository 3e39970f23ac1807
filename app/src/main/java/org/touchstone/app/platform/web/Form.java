package org.touchstone.app.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.app.platform.language.Saying;

/// What somebody filled in, and what is wrong with it: shown again, so that nothing has to be typed twice. Passwords
/// are never put in. Immutable.
///
/// @param values by the name of the field
/// @param problems by the name of the field; under the empty name what concerns the whole
public record Form(Map<String, String> values, Map<String, Saying> problems) {
    public Form {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    /// Nothing filled in yet.
    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    /// Filled in, nothing wrong.
    public static Form of(Map<String, String> values) {
        return new Form(values, Map.of());
    }

    /// The same with a problem more. The first of a field stays.
    public Form problem(String field, Saying problem) {
        Map<String, Saying> more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, problem);
        return new Form(values, more);
    }

    /// The same with more problems.
    public Form problems(Map<String, Saying> others) {
        Form form = this;
        for (var other : others.entrySet()) {
            form = form.problem(other.getKey(), other.getValue());
        }
        return form;
    }

    /// Whether it can be taken.
    public boolean isGood() {
        return problems.isEmpty();
    }

    /// What stands in a field.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// What is wrong with a field, in words; empty if nothing is.
    public String told(String field, Frame frame) {
        Saying problem = problems.get(field);
        return problem == null ? "" : frame.say(problem);
    }
}
