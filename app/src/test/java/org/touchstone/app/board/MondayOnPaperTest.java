package org.touchstone.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.app.board.shown.Age;
import org.touchstone.app.board.shown.FilterModel;
import org.touchstone.app.board.shown.MondayModel;
import org.touchstone.app.board.shown.MondayModel.CallRow;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.web.Form;

/// The wall has what the screen has, in the same words.
final class MondayOnPaperTest {

    private static final Instant BEGAN = Instant.parse("2026-03-01T10:00:00Z");

    private static final FilterModel NO_FILTER = new FilterModel(
            List.of(), "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            "/monday");

    private static String printed(Language language, List<String> changed, List<CallRow> calls, String praise) {
        var model = new MondayModel(
                new Age(BEGAN, false, false, NO_FILTER),
                changed,
                true,
                calls,
                List.of(),
                praise,
                "In five weeks.",
                true,
                Form.empty());
        return new MondayOnPaper(model, Words.in(language), ZoneId.of("Europe/Bucharest"))
                .sections()
                .toString();
    }

    @Test
    void whatChangedWhomToCallAndWhatDeservesPraiseAreOnIt() {
        var call = new CallRow(
                "7", "N16", BEGAN, "north", List.of("monday.reason.low", "monday.reason.left"), "/journeys/7");
        assertThat(printed(Language.ENGLISH, List.of("Waits are longer."), List.of(call), "Well done."))
                .contains("Waits are longer.", "N16", "north", "low overall answer; left after waiting")
                .contains("12:00", "Well done.", "In five weeks.")
                .doesNotContain("Nobody is waiting");
    }

    @Test
    void nothingIsSaidInTheLanguageOfTheReader() {
        assertThat(printed(Language.SPANISH, List.of(), List.of(), ""))
                .contains(
                        Words.in(Language.SPANISH).say("monday.unchanged"),
                        Words.in(Language.SPANISH).say("monday.calls.none"),
                        Words.in(Language.SPANISH).say("monday.praise.none"));
    }
}
