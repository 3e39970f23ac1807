package org.touchstone.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.app.platform.visit.Right;

/// One question to an address, and what it answers to whom. Who lacks the right is refused wherever it is asked.
///
/// @param right that the address asks for
/// @param everywhere the status for those who see all branches
/// @param north the status for those who see the branch north only
/// @param both whether the answer to those who see all branches tells of the south
/// @param asked the address as it is asked, with rows in pointed brackets
/// @param fields of the form, as `name=value&name=value`
record Probe(
        String method,
        String pattern,
        Right right,
        int everywhere,
        int north,
        boolean both,
        String asked,
        String fields) {

    /// What every address of the workbench answers. An address that is not in here fails the build: a line each, or
    /// more where rows of the one branch and of the other are answered differently.
    ///
    /// Method, address, right, status for all branches (`+` where the south is told of), status for north only, how it
    /// is asked (`=` as it stands), fields. What changes something comes after what reads, what ends the session last.
    private static final String TABLE = """
        GET  /                                   OWN_ACCOUNT   200  200 =
        GET  /sign-in                            ANYBODY       303  303 =
        GET  /set-up/{secret}                    ANYBODY       410  410 /set-up/none
        GET  /invitation/{secret}                ANYBODY       410  410 /invitation/none
        GET  /new-password/{secret}              ANYBODY       410  410 /new-password/none
        GET  /health                             ANYBODY       200  200 =
        GET  /error                              ANYBODY       404  404 =
        GET  /favicon.ico                        ANYBODY       200  200 =
        GET  /look/{name}                        ANYBODY       200  200 /look/dark.css
        GET  /components                         OWN_ACCOUNT   200  200 =
        GET  /me                                 OWN_ACCOUNT   200  200 =
        GET  /people                             MANAGE_PEOPLE 200+ 200 =
        GET  /people/invite                      MANAGE_PEOPLE 200  200 =
        GET  /people/{id}                        MANAGE_PEOPLE 200+ 404 /people/<south-person>
        GET  /trail                              READ_TRAIL    200  403 =
        GET  /trail/check                        READ_TRAIL    200  403 =
        GET  /trail.jsonl                        READ_TRAIL    200+ 403 =
        GET  /api/v1/trail                       READ_TRAIL    200+ 403 =
        GET  /api/metrics                        WATCH         200  403 =
        GET  /api/v1/me                          OWN_ACCOUNT   200  200 =
        GET  /api/openapi.json                   ANYBODY       200  200 =
        GET  /api/encounters                     SEE_FINDINGS  200+ 200 /api/encounters?limit=1000
        GET  /api/answers                        BRING_DATA    200  200 =
        GET  /board                              SEE_FINDINGS  200+ 200 =
        GET  /monday                             SEE_FINDINGS  200  200 =
        GET  /moments                            SEE_FINDINGS  200+ 200 =
        GET  /critical-moments                   SEE_FINDINGS  200  200 =
        GET  /priorities                         SEE_FINDINGS  200  200 =
        GET  /branches                           SEE_FINDINGS  200+ 200 =
        GET  /data-alarms                        SEE_FINDINGS  200  200 =
        GET  /moments/{moment}                   SEE_FINDINGS  200+ 404 /moments/complain
        GET  /moments/{moment}                   SEE_FINDINGS  200  200 /moments/pay
        GET  /moments/{moment}/journeys          SEE_FINDINGS  200+ 404 /moments/complain/journeys
        GET  /moments/{moment}/journeys          SEE_FINDINGS  200+ 200 /moments/queue/journeys
        GET  /journeys                           SEE_FINDINGS  200+ 200 =
        GET  /journeys/all                       SEE_FINDINGS  200+ 200 =
        GET  /journeys/dots                      SEE_FINDINGS  200+ 200 =
        GET  /journeys/arcs                      SEE_FINDINGS  200+ 404 /journeys/arcs?moment=queue&next=complain
        GET  /journeys/arcs                      SEE_FINDINGS  200+ 200 /journeys/arcs?moment=arrive&next=queue
        GET  /journeys/ways/{way}                SEE_FINDINGS  200+ 200 /journeys/ways/1
        GET  /journeys/ways/{way}                SEE_FINDINGS  200+ 404 /journeys/ways/2
        GET  /journeys/{journey}                 SEE_FINDINGS  200+ 404 /journeys/<south-journey>
        GET  /journeys/{journey}                 SEE_FINDINGS  200  200 /journeys/<north-journey>
        GET  /cycles                             SEE_CYCLES    200  200 =
        GET  /cycles/{code}                      SEE_CYCLES    200  200 /cycles/tea
        GET  /cycles/{code}/file                 SEE_CYCLES    200  200 /cycles/tea/file
        GET  /cycles/{code}/sheet                SEE_CYCLES    200  200 /cycles/tea/sheet
        GET  /cycles/{code}/judgement            JUDGE_MOMENTS 200  200 /cycles/tea/judgement
        GET  /cycles/{code}/draft                EDIT_CYCLES   200  200 /cycles/tea/draft
        GET  /cycles/{code}/draft/publish        EDIT_CYCLES   200  200 /cycles/tea/draft/publish
        GET  /cycles/{code}/draft/step           EDIT_CYCLES   200  200 /cycles/tea/draft/step?step=order
        GET  /cycles/{code}/draft/text           EDIT_CYCLES   200  200 /cycles/tea/draft/text
        GET  /cycles/{code}/draft/states         EDIT_CYCLES   200  200 /cycles/tea/draft/states
        GET  /new-cycle                          EDIT_CYCLES   200  200 =
        GET  /places                             SEE_CYCLES    200+ 200 =
        GET  /places/file                        EDIT_CYCLES   200+ 404 =
        GET  /data                               BRING_DATA    200+ 200 =
        GET  /data/imports/{id}/undo             BRING_DATA    200+ 404 /data/imports/<south-import>/undo
        GET  /data/files/{id}                    BRING_DATA    303  303 /data/files/<another's-file>
        GET  /data/files/{id}/quarantine.csv     BRING_DATA    404  404 /data/files/<another's-file>/quarantine.csv

        POST /sign-in                            ANYBODY       422  422 =                                      login=<me>
        POST /set-up/{secret}                    ANYBODY       410  410 /set-up/none
        POST /invitation/{secret}                ANYBODY       410  410 /invitation/none
        POST /new-password/{secret}              ANYBODY       410  410 /new-password/none
        POST /look                               ANYBODY       303  303 =
        POST /me/password                        OWN_ACCOUNT   422  422 =
        POST /me/sessions/{id}/end               OWN_ACCOUNT   303  303 /me/sessions/<south-session>/end
        POST /me/tokens                          OWN_ACCOUNT   200  200 =                                      label=x&days=7&rights=OWN_ACCOUNT
        POST /me/tokens/{id}/revoke              OWN_ACCOUNT   303  303 /me/tokens/<south-token>/revoke
        POST /people/invite                      MANAGE_PEOPLE 200  422 =                                      note=x&role=supervisor&branches=south
        POST /people/{id}                        MANAGE_PEOPLE 422  404 /people/<south-person>
        POST /people/{id}/disable                MANAGE_PEOPLE 422  404 /people/<south-person>/disable
        POST /people/{id}/enable                 MANAGE_PEOPLE 422  404 /people/<south-person>/enable
        POST /people/{id}/password-link          MANAGE_PEOPLE 200  404 /people/<south-person>/password-link
        POST /people/invitations/{id}/withdraw   MANAGE_PEOPLE 303  404 /people/invitations/<south-invitation>/withdraw
        POST /new-cycle/template                 EDIT_CYCLES   422  422 =
        POST /new-cycle/file                     EDIT_CYCLES   422  422 =
        POST /new-cycle/lived                    EDIT_CYCLES   303  303 =                                      lived-code=<me>
        POST /places                             EDIT_CYCLES   409  404 =
        POST /cycle-check                        EDIT_CYCLES   200  200 =
        POST /cycles/{code}/draft                EDIT_CYCLES   303  303 /cycles/tea/draft
        POST /cycles/{code}/draft/place          EDIT_CYCLES   303  303 /cycles/tea/draft/place
        POST /cycles/{code}/draft/steps          EDIT_CYCLES   422  422 /cycles/tea/draft/steps
        POST /cycles/{code}/draft/step           EDIT_CYCLES   422  422 /cycles/tea/draft/step                 step=order
        POST /cycles/{code}/draft/text           EDIT_CYCLES   422  422 /cycles/tea/draft/text
        POST /cycles/{code}/draft/states         EDIT_CYCLES   404  404 /cycles/tea/draft/states
        POST /cycles/{code}/draft/publish        EDIT_CYCLES   422  422 /cycles/tea/draft/publish
        POST /cycles/{code}/judgement            JUDGE_MOMENTS 303  303 /cycles/tea/judgement                  step=order&grade=2&reason=x
        POST /monday                             CALL_BACK     422  404 =                                      journey=<south-journey>
        POST /data/files                         BRING_DATA    422  422 =
        POST /data/files/{id}                    BRING_DATA    303  303 /data/files/<another's-file>
        POST /data/files/{id}/try                BRING_DATA    303  303 /data/files/<another's-file>/try
        POST /data/files/{id}/kind               BRING_DATA    303  303 /data/files/<another's-file>/kind
        POST /data/files/{id}/bring              BRING_DATA    303  303 /data/files/<another's-file>/bring
        POST /data/files/{id}/mend               BRING_DATA    303  303 /data/files/<another's-file>/mend
        POST /data/files/{id}/mend/back          BRING_DATA    303  303 /data/files/<another's-file>/mend/back      row=2&column=time
        POST /data/files/{id}/drop               BRING_DATA    303  303 /data/files/<another's-file>/drop
        POST /data/imports/{id}/undo             BRING_DATA    303  404 /data/imports/<south-import>/undo
        POST /api/encounters                     BRING_DATA    422  422 =
        POST /api/answers                        BRING_DATA    422  422 =
        POST /sign-out                           OWN_ACCOUNT   303  303 =
        POST /me/sessions/end-all                OWN_ACCOUNT   303  303 =
        """;

    /// All of them, in the order of the table.
    static List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        TABLE.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.strip().split("\\s+", -1);
            probes.add(new Probe(
                    cells[0],
                    cells[1],
                    Right.valueOf(cells[2]),
                    Integer.parseInt(cells[3].replace("+", "")),
                    Integer.parseInt(cells[4]),
                    cells[3].endsWith("+"),
                    cells[5].equals("=") ? cells[1] : cells[5],
                    cells.length > 6 ? cells[6] : ""));
        });
        return probes;
    }

    /// The address it asks, as tables name it.
    String name() {
        return method + " " + pattern;
    }

    /// Whether it is for programs, which come with a token.
    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /// Whether it ends the session of whoever asks.
    boolean endsTheSession() {
        return pattern.equals("/sign-out") || pattern.equals("/me/sessions/end-all");
    }

    /// The address with its rows filled in.
    String path(Map<String, String> rows) {
        return filled(asked, rows);
    }

    /// The fields, name after value.
    String[] form(Map<String, String> rows) {
        return fields.isEmpty() ? new String[0] : filled(fields, rows).split("[&=]", -1);
    }

    private static String filled(String text, Map<String, String> rows) {
        String filled = text;
        for (var row : rows.entrySet()) {
            filled = filled.replace("<" + row.getKey() + ">", row.getValue());
        }
        if (filled.contains("<")) {
            throw new AssertionError("No row for " + filled);
        }
        return filled;
    }
}
