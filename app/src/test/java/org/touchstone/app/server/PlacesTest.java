package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.Role;

/// The branches of the house, over HTTP.
final class PlacesTest {

    private static final String FILE = """
            zone: Europe/Bucharest
            opening: {mon-fri: [09:00-17:00]}
            areas:
              - coast: {name: The coast}
            branches:
              - north: {name: North Gate, area: coast}
              - south: {name: South Mall}
            """;

    @TempDir
    private Path folder;

    @Test
    void theOwnerWritesThemAndEverybodyReadsTheirOwn() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest manager = benches.guest(Role.BRANCH_MANAGER)) {
            assertThat(owner.get("/places").body()).contains("No branch is written down yet");
            assertThat(owner.post("/places", "version", "0", "text", FILE).statusCode())
                    .isEqualTo(303);
            assertThat(owner.get("/places").body()).contains("North Gate", "South Mall", "The coast", "09:00-17:00");
            assertThat(owner.get("/places/file").body()).contains("South Mall");

            assertThat(manager.get("/places").body()).contains("North Gate").doesNotContain("South Mall", "<textarea");
            assertThat(manager.get("/places/file").statusCode()).isEqualTo(403);
            assertThat(manager.post("/places", "version", "1", "text", "").statusCode())
                    .isEqualTo(403);
            assertThat(owner.get("/trail").body()).contains("Changed the branches");
        }
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndNothingTypedIsLost() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER)) {
            HttpResponse<String> refused =
                    owner.post("/places", "version", "0", "text", FILE.replace("coast}", "sea}"));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("6:").contains("sea").contains("North Gate, area: sea");
            assertThat(owner.get("/places").body()).contains("No branch is written down yet");
        }
    }

    @Test
    void whoSavesWhatSomebodyElseChangedSeesBoth() throws Exception {
        try (Benches benches = Benches.peopled(folder);
                Guest owner = benches.guest(Role.OWNER);
                Guest lead = benches.guest(Role.LEAD)) {
            owner.post("/places", "version", "0", "text", FILE);
            HttpResponse<String> late =
                    lead.post("/places", "version", "0", "text", FILE.replace("South Mall", "South Quay"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("South Mall", "South Quay", "Owner changed the branches");
            assertThat(owner.get("/places").body()).contains("South Mall").doesNotContain("South Quay");
            assertThat(lead.post("/places", "version", "1", "text", FILE.replace("South Mall", "South Quay"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(owner.get("/places").body()).contains("South Quay");
        }
    }
}
