package org.touchstone.core.survey.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.touchstone.core.survey.Asks;
import org.touchstone.house.SharedData;

/// Public questionnaires, mapped. Without the folder of the public data whoever asks for one is skipped, loudly.
public final class PublicSurveys {

    private static final List<String> TOUCHPOINTS = List.of(
            "ART",
            "FOOD",
            "STORE",
            "SIGN",
            "WALKWAYS",
            "SCREENS",
            "INFODOWN",
            "INFOUP",
            "WIFI",
            "ROADS",
            "PARK",
            "AIRTRAIN",
            "LTPARKING",
            "RENTAL");

    private PublicSurveys() {}

    /// Travellers at an airport in 2017, weighted; 0 and 6 are no ratings, 11 is no recommendation.
    public static ImportedAnswers airport2017() {
        return read("sfo_airport_2017.csv.gz", airport("RESPNUM", true));
    }

    /// The same airport in 2016, when nobody was asked to recommend it.
    public static ImportedAnswers airport2016() {
        return read("sfo_airport_2016.csv.gz", airport("*RESPNUM", false));
    }

    /// Passengers of an airline, by touchpoints rated 1 to 5, of whom a zero says that it did not apply.
    public static ImportedAnswers airline() {
        return read("airline_passenger_satisfaction_test.csv.gz", """
                answers: wide
                respondent: id
                scale: {min: 1, max: 5, not visited: ["0"]}
                questions:
                  - satisfaction:
                      asks: overall
                      scale: {min: 0, max: 1, values: {satisfied: 1, neutral or dissatisfied: 0}}
                  - Departure/Arrival time convenient: {asks: rating, moment: times}
                  - Ease of Online booking: {asks: rating, moment: booking}
                  - Inflight wifi service: {asks: rating, moment: wifi}
                  - Online boarding: {asks: rating, moment: boarding}
                """);
    }

    /// Customers of a mobile operator: items of the European customer satisfaction index, 1 to 10.
    public static ImportedAnswers mobile() {
        String yaml = "answers: wide\nscale: {min: 1, max: 10}\nquestions:\n" + items("CUSA", 3, "overall")
                + items("CUEX", 3, "expectation") + items("PERQ", 7, "perception") + items("PERV", 2, "perception")
                + items("IMAG", 5, "perception") + items("CUSL", 3, "return");
        return read("ecsi_mobi.csv", yaml);
    }

    private static String items(String name, int count, String asks) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(item -> name + item)
                .map(code -> "  - " + code + ": {asks: " + asks + ", scale: {min: 1, max: 10}, item: " + code + "}\n")
                .collect(Collectors.joining());
    }

    /// Korean users of a kiosk, in CP949: expected and found, present and absent.
    public static ImportedAnswers kiosk() {
        return Reads.of(
                Reads.PLAIN.with(kioskMapping()), SharedData.file("surveys/kiosk_servqual_kano_ipa_cp949.csv.gz"));
    }

    static ImportedAnswers read(String file, String yaml) {
        return Reads.of(Reads.PLAIN.with(Reads.mapping(yaml)), SharedData.file("surveys/" + file));
    }

    private static String airport(String respondent, boolean recommend) {
        var yaml = new StringBuilder("answers: wide\nrespondent: \"" + respondent + "\"\nweight: WEIGHT\n"
                + "scale: {min: 1, max: 5, not visited: [\"6\"], not answered: [\"0\", \"\"]}\nquestions:\n"
                + "  - Q7ALL: {asks: overall}\n");
        for (String touchpoint : TOUCHPOINTS) {
            yaml.append("  - Q7" + touchpoint + ": {asks: rating, moment: " + touchpoint + "}\n");
        }
        yaml.append("  - Q14FIND: {asks: effort}\n  - Q14PASSTHRU: {asks: effort}\n");
        yaml.append("  - Q10SAFE: {asks: rating, moment: safety}\n");
        if (recommend) {
            yaml.append("  - NETPRO: {asks: recommend, not answered: [\"11\", \"\"]}\n");
        }
        return yaml.toString();
    }

    /// The heading in Korean, one mapping of a column for each pair of its kind.
    private static AnswersMapping kioskMapping() {
        List<MappedQuestion> questions = new ArrayList<>();
        for (String column : kioskHeading()) {
            String item = column.replaceAll("-.*", "");
            Asks asks = column.contains("기대 설문")
                    ? Asks.EXPECTATION
                    : column.contains("인지 설문")
                            ? Asks.PERCEPTION
                            : !column.endsWith("느낌이 들겠습니까?")
                                    ? Asks.COMMENT
                                    : column.startsWith(item + "-1") ? Asks.KANO_PRESENT : Asks.KANO_ABSENT;
            if (asks != Asks.COMMENT) {
                questions.add(new MappedQuestion(column, null, asks, null, null, item, AnswerCodes.UNSAID, Map.of()));
            }
        }
        String yaml = """
                answers: wide
                encoding: CP949
                scale: {min: 1, max: 7}
                kano:
                  values: {마음에 든다.: 1, 당연하다.: 2, 아무런 느낌이 없다.: 3, 하는 수 없다.: 4, 마음에 안 든다.: 5}
                questions:
                  - 1. 키오스크를 통해 원하는 서비스를 제공 받아 매우 만족한다.:
                      asks: overall
                      scale: {min: 1, max: 5}
                  - 4. 키오스크를 통한 서비스를 주변 사람들에게 추천하고 싶다.:
                      asks: recommend
                      scale: {min: 1, max: 5}
                """;
        AnswersMapping read = Reads.mapping(yaml);
        questions.addAll(read.questions());
        return new AnswersMapping(
                read.shape(), null, read.encoding(), null, null, Map.of(), read.codes(), read.kano(), questions);
    }

    private static List<String> kioskHeading() {
        Path file = SharedData.file("surveys/kiosk_servqual_kano_ipa_cp949.csv.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                CsvReader<CsvRecord> csv =
                        CsvReader.builder().ofCsvRecord(new InputStreamReader(in, Charset.forName("x-windows-949")))) {
            return csv.iterator().next().getFields().stream().map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
