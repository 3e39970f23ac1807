package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartTest {

    private static List<Journey> read(Part part, Vocabulary words) {
        List<Journey> journeys = new ArrayList<>();
        for (int j = 0; j < part.journeys(); j++) {
            journeys.add(part.journey(j, words));
        }
        return journeys;
    }

    @Test
    void whatWasStoredIsReadBack() {
        List<Journey> journeys = RandomLogs.journeys(1, 300);
        Vocabulary words = Vocabulary.empty();
        Part part = RandomLogs.part(journeys, words);
        assertThat(read(part, words)).isEqualTo(journeys);
        assertThat(read(PartFile.decode(PartFile.encode(part)), words)).isEqualTo(journeys);
    }

    @Test
    void inOtherCodesTheJourneysAreTheSame() {
        List<Journey> journeys = RandomLogs.journeys(6, 300);
        Vocabulary words = Vocabulary.empty();
        Part part = RandomLogs.part(journeys, words);
        Vocabulary others = Vocabulary.empty();
        others.moments().code("unheard of");
        others.branches().code("branch 3");
        others.staff().code("staff 4");
        Part recoded = part.in(others, words);
        assertThat(read(recoded, others)).isEqualTo(journeys);
        assertThat(recoded.moment(0)).isNotEqualTo(part.moment(0));
        assertThat(part.in(words, words)).isSameAs(part);
    }

    @Test
    void aPartWrittenTwiceGivesTheSameBytes() {
        Part part = RandomLogs.part(RandomLogs.journeys(2, 100), Vocabulary.empty());
        byte[] bytes = PartFile.encode(part);
        assertThat(PartFile.encode(PartFile.decode(bytes))).isEqualTo(bytes);
    }

    @Test
    void everyJourneyIsFoundByItsIdentity() {
        List<Journey> journeys = RandomLogs.journeys(3, 1_000);
        Part part = RandomLogs.part(journeys, Vocabulary.empty());
        for (int j = 0; j < journeys.size(); j++) {
            assertThat(part.findJourney(journeys.get(j).id())).isEqualTo(j);
        }
        assertThat(part.findJourney(2)).isEqualTo(-1);
        assertThat(RandomLogs.part(List.of(), Vocabulary.empty()).findJourney(2))
                .isEqualTo(-1);
    }

    @Test
    void aChangeOfAnyByteIsNoticed() {
        byte[] bytes = PartFile.encode(RandomLogs.part(RandomLogs.journeys(4, 5), Vocabulary.empty()));
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> PartFile.decode(damaged))
                    .as("byte " + at)
                    .isInstanceOf(DamagedFileException.class);
        }
    }

    @Test
    void aCutAnywhereIsNoticed() {
        byte[] bytes = PartFile.encode(RandomLogs.part(RandomLogs.journeys(5, 5), Vocabulary.empty()));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PartFile.decode(cut))
                    .as("length " + length)
                    .isInstanceOf(DamagedFileException.class);
        }
    }

    @Test
    void moreMomentsThanCodesAreRefused() {
        var columns = new PartColumns();
        columns.beginJourney(1, new byte[0], 0, 0, 0);
        columns.addEncounter(0, 65_535, 0, 0, Encounter.Timing.INSTANT, false, 0);
        assertThatThrownBy(() -> columns.addEncounter(1, 65_536, 0, 0, Encounter.Timing.INSTANT, false, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
