package org.touchstone.app.journey.brought;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.core.journey.read.Mapping;
import org.touchstone.core.journey.read.Role;
import org.touchstone.core.journey.read.TableGuess;
import org.touchstone.core.table.TimeForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What somebody said the columns of a file mean.
///
/// @param roles for each role its columns by name, none for a role that no column has
/// @param times how instants are written
/// @param zone in which times without a zone are meant
record Choices(Map<Role, List<String>> roles, TimeForm times, ZoneId zone) {

    /// Said of a column that means nothing.
    static final String IGNORED = "ignore";

    private static final JsonMapper JSON = new JsonMapper();

    Choices {
        roles = Map.copyOf(roles);
    }

    /// What a guess makes of the columns.
    static Choices of(TableGuess guess) {
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(
                    role,
                    guess.roles().getOrDefault(role, List.of()).stream()
                            .map(column -> guess.columns().get(column))
                            .toList());
        }
        return new Choices(roles, guess.times(), guess.zone());
    }

    /// What a form says.
    ///
    /// @param words the role of each column, in their order; what is no role means nothing
    static Choices of(List<String> columns, List<String> words, TimeForm times, ZoneId zone) {
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<String> named = new ArrayList<>();
            for (int column = 0; column < Math.min(columns.size(), words.size()); column++) {
                if (words.get(column).equals(role.word())) {
                    named.add(columns.get(column));
                }
            }
            roles.put(role, List.copyOf(named));
        }
        return new Choices(roles, times, zone);
    }

    /// The role of a column, `IGNORED` if it has none.
    String role(String column) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().contains(column))
                .map(entry -> entry.getKey().word())
                .findFirst()
                .orElse(IGNORED);
    }

    /// A role that several columns have, though one alone can.
    Optional<Role> doubled() {
        return roles.entrySet().stream()
                .filter(entry ->
                        entry.getKey() != Role.JOURNEY && entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Mapping mapping() {
        return new Mapping(null, null, zone, times, roles, Map.of(), Mapping.LEFT);
    }

    /// As it is stored.
    String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("times", times.word()).put("zone", zone.getId());
        ObjectNode columns = json.putObject("columns");
        for (Role role : Role.values()) {
            var names = columns.putArray(role.word());
            roles.getOrDefault(role, List.of()).forEach(names::add);
        }
        return json.toString();
    }

    /// What was stored.
    static Choices of(String text) {
        JsonNode json = JSON.readTree(text);
        Map<Role, List<String>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<String> names = new ArrayList<>();
            json.path("columns").path(role.word()).forEach(name -> names.add(name.asString()));
            roles.put(role, List.copyOf(names));
        }
        return new Choices(
                roles,
                TimeForm.find(json.get("times").asString()).orElseThrow(),
                ZoneId.of(json.get("zone").asString()));
    }
}
