package org.touchstone.app.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.app.account.Role;

/// A workbench with rows of two branches, people who see both, people who see the north only, and Sofia of the south.
final class TwoBranches implements AutoCloseable {

    /// What tells of the south, in whatever form.
    static final Pattern SOUTH =
            Pattern.compile("south|complain|Sofia|(?<![A-Za-z0-9#%+/_-])S\\d{1,3}(?![A-Za-z0-9_-])");

    private static final String PLACES =
            "zone: UTC\nbranches:\n  - north: {name: North Gate}\n  - south: {name: South Mall}\n";
    private static final String PASSWORD = "a kettle on the stove ";

    final Benches benches;
    final Path folder;
    final Guest owner;
    /// A role and the branches it holds in, and who has them. Sofia is not among them.
    final Map<String, Guest> guests = new LinkedHashMap<>();
    final Map<String, Role> roles = new LinkedHashMap<>();

    final Guest sofia;
    final String sofiasToken;
    private final Map<String, String> rows = new LinkedHashMap<>();
    private int imports;

    TwoBranches(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        benches = Benches.peopled(folder.resolve("data"));
        Boards.fill(benches, folder);
        owner = benches.guest(Role.OWNER);
        for (Role role : Role.values()) {
            boolean limited = role == Role.BRANCH_MANAGER || role == Role.SUPERVISOR || role == Role.AUDITOR;
            Guest guest = role == Role.OWNER ? owner : benches.guest(role);
            add(role + (limited ? " of north" : " of all"), role, guest);
            if (!limited) {
                add(role + " of north", role, invited(role.code(), "Nora " + role.code(), "north"));
            }
        }
        sofia = invited(Role.SUPERVISOR.code(), "Sofia Meridional", "south");
        sofiasToken = Benches.token(sofia);
        owner.post("/new-cycle/file", "text", TestCycles.TEA);
        owner.post("/places", "version", "0", "text", PLACES);
        fixedRows();
    }

    private void add(String name, Role role, Guest guest) {
        guests.put(name, guest);
        roles.put(name, role);
    }

    private void fixedRows() throws IOException, InterruptedException {
        try (Guest here = benches.guest()) { // one's own session is shown without the means to end it
            here.signIn("sofia.meridional", PASSWORD + Role.SUPERVISOR.code());
            String me = here.get("/me").body();
            rows.put("south-session", first("/me/sessions/([^/\"]+)/end", me));
            rows.put("south-token", first("/me/tokens/([^/\"]+)/revoke", me));
        }
        rows.put(
                "south-person",
                first(
                        "/people/(?!invit)([^/\"?]+)\"",
                        owner.get("/people?q=Sofia").body()));
        Boards.page(guest("BRANCH_MANAGER of north"), "/board");
        Boards.page(owner, "/board");
        rows.put(
                "south-journey",
                first(
                        "/journeys/(\\d+)\"",
                        owner.get("/moments/complain/journeys").body()));
        rows.put(
                "north-journey",
                first(
                        "/journeys/(\\d+)\"",
                        guest("BRANCH_MANAGER of north")
                                .get("/moments/pay/journeys")
                                .body()));
    }

    /// Rows that may have been used up by whoever asked before are made anew.
    Map<String, String> rowsFor(String name) throws IOException, InterruptedException {
        rows.put("me", name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        if (!owner.get("/people").body().contains("/people/invitations/")) {
            owner.post("/people/invite", "note", "Sofia's friend", "role", "supervisor", "branches", "south");
        }
        rows.put(
                "south-invitation",
                first(
                        "/people/invitations/([^/\"]+)/withdraw",
                        owner.get("/people").body()));
        if (!owner.get("/data").body().contains(rows.getOrDefault("south-import", "none yet"))) {
            rows.put("south-import", Boards.south(benches, folder, "of the south " + ++imports));
        }
        Guest another = name.equals("LEAD of all") ? owner : guest("LEAD of all");
        rows.put("another's-file", first("/data/files/(.+)", file(another)));
        return rows;
    }

    private static String file(Guest guest) throws IOException, InterruptedException {
        byte[] table =
                "case,activity,time,office\nS901,ticket,2026-03-07 09:00:00,south\n".getBytes(StandardCharsets.UTF_8);
        return Guest.location(guest.upload("/data/files", "south.csv", table));
    }

    /// Somebody who came in by an invitation of the owner.
    private Guest invited(String role, String name, String branches) throws IOException, InterruptedException {
        HttpResponse<String> made = owner.post("/people/invite", "note", name, "role", role, "branches", branches);
        String link = first("(/invitation/[A-Za-z0-9_-]+)", made.body());
        Guest guest = benches.guest();
        String login = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        guest.get(link);
        guest.post(link, "login", login, "name", name, "password", PASSWORD + role, "again", PASSWORD + role);
        if (guest.signIn(login, PASSWORD + role).statusCode() != 303) {
            throw new AssertionError(name + " could not sign in");
        }
        return guest;
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /// Whether somebody sees the north only.
    static boolean isLimited(String name) {
        return name.endsWith(" of north");
    }

    /// All of them by name.
    static List<String> names() {
        return List.of(
                "OWNER of all",
                "OWNER of north",
                "LEAD of all",
                "LEAD of north",
                "BRANCH_MANAGER of north",
                "SUPERVISOR of north",
                "AUDITOR of north",
                "ANALYST of all",
                "ANALYST of north");
    }

    Guest guest(String name) {
        return Objects.requireNonNull(guests.get(name));
    }

    Role role(String name) {
        return Objects.requireNonNull(roles.get(name));
    }

    @Override
    public void close() {
        guests.values().forEach(Guest::close);
        sofia.close();
        benches.close();
    }
}
