package org.touchstone.core.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Text;

/// The stored form of answers: magic, version, questions, a column for each thing known of the respondents and for each
/// question, and a CRC-32C over all of it. Big-endian. What is read is what was written, bit for bit.
///
/// Version 1. A reader refuses a newer version and any blob whose checksum does not hold.
public final class AnswersFile {

    private static final int MAGIC = 0x544A414E; // "TJAN"
    private static final int VERSION = 1;
    private static final int CHECKSUM_BYTES = 4;

    private static final int NOT_VISITED = 0;
    private static final int NOT_ASKED = 1;
    private static final int NOT_ANSWERED = 2;
    private static final int FIRST_POINTS = 3;

    private AnswersFile() {}

    /// Some of the respondents as bytes.
    ///
    /// @param from the first of them
    /// @param to the one after the last
    public static byte[] encode(NamedAnswers named, int from, int to) {
        var bytes = new ByteArrayOutputStream(256 + 64 * (to - from));
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            writeQuestions(named.answers().questions(), out);
            writeRespondents(named, from, to, out);
            for (int q = 0; q < named.answers().questions().size(); q++) {
                writeAnswers(named.answers(), q, from, to, out);
            }
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /// The answers that were encoded in several pieces, one after the other.
    ///
    /// @param pieces of the same questions, at least one
    /// @throws DamagedAnswersException if one is not answers, is damaged, or of a newer version
    public static NamedAnswers decode(List<byte[]> pieces) {
        List<String> names = new ArrayList<>();
        AnswersBuilder builder = null;
        for (byte[] piece : pieces) {
            try (var in = opened(piece)) {
                List<Question> questions = readQuestions(in);
                builder = builder == null ? new AnswersBuilder(questions) : builder;
                readRespondents(in, questions.size(), names, builder);
            } catch (IOException e) {
                throw new DamagedAnswersException(
                        "The answers end too early although their checksum holds: " + e.getMessage());
            }
        }
        if (builder == null) {
            throw new DamagedAnswersException("There are no pieces of these answers. Restore a backup.");
        }
        return new NamedAnswers(names, builder.build());
    }

    private static DataInputStream opened(byte[] bytes) throws IOException {
        if (bytes.length < 3 * CHECKSUM_BYTES) {
            throw new DamagedAnswersException("Found " + bytes.length + " bytes, which is too short for answers."
                    + " They were cut: restore a backup, or bring the answers in again.");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new DamagedAnswersException("Found 0x" + Integer.toHexString(magic) + " at the beginning, expected"
                    + " 0x" + Integer.toHexString(MAGIC) + ": these are no answers.");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new DamagedAnswersException(
                    "Found answers of version " + version + ", but this program reads version " + VERSION
                            + ". Use the program that wrote them, or a newer one.");
        }
        int end = bytes.length - CHECKSUM_BYTES;
        if (ByteBuffer.wrap(bytes, end, CHECKSUM_BYTES).getInt() != checksum(bytes, end)) {
            throw new DamagedAnswersException("The checksum of answers does not hold. They were damaged: restore a"
                    + " backup, or bring the answers in again.");
        }
        return in;
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static void writeQuestions(List<Question> questions, DataOutputStream out) throws IOException {
        out.writeInt(questions.size());
        for (Question question : questions) {
            write(question.code(), out);
            write(question.asks().word(), out);
            writeMaybe(question.moment(), out);
            writeMaybe(question.incident(), out);
            writeMaybe(question.item(), out);
            out.writeDouble(question.scale().min());
            out.writeDouble(question.scale().max());
            out.writeBoolean(question.scale().higherIsBetter());
            Map<String, String> text =
                    question.text() == null ? Map.of() : question.text().byLanguage();
            out.writeInt(text.size());
            for (var words : text.entrySet()) {
                write(words.getKey(), out);
                write(words.getValue(), out);
            }
        }
    }

    private static List<Question> readQuestions(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Question> questions = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            String code = read(in);
            String word = read(in);
            Asks asks = Asks.find(word)
                    .orElseThrow(() -> new DamagedAnswersException("Found a question that asks '" + word
                            + "', which this program does not know. Use the one that wrote it, or a newer one."));
            String moment = readMaybe(in);
            String incident = readMaybe(in);
            String item = readMaybe(in);
            var scale = new Scale(in.readDouble(), in.readDouble(), in.readBoolean());
            Map<String, String> text = new LinkedHashMap<>();
            int languages = in.readInt();
            for (int language = 0; language < languages; language++) {
                text.put(read(in), read(in));
            }
            questions.add(
                    new Question(code, text.isEmpty() ? null : new Text(text), asks, moment, scale, incident, item));
        }
        return questions;
    }

    private static void writeRespondents(NamedAnswers named, int from, int to, DataOutputStream out)
            throws IOException {
        Answers answers = named.answers();
        out.writeInt(to - from);
        for (int r = from; r < to; r++) {
            write(named.names().get(r), out);
            out.writeBoolean(answers.dated(r));
            out.writeLong(answers.dated(r) ? answers.answeredMicros(r) : 0);
            out.writeDouble(answers.weight(r));
        }
        List<IntFunction<String>> columns = List.of(
                answers::journey,
                answers::branch,
                answers::channel,
                answers::segment,
                answers::language,
                answers::mode);
        for (IntFunction<String> column : columns) {
            writeWords(column, from, to, out);
        }
    }

    /// Each different word once, and for each respondent its number.
    private static void writeWords(IntFunction<String> column, int from, int to, DataOutputStream out)
            throws IOException {
        Map<String, Integer> words = new LinkedHashMap<>();
        int[] codes = new int[to - from];
        for (int r = from; r < to; r++) {
            codes[r - from] = words.computeIfAbsent(column.apply(r), _word -> words.size());
        }
        out.writeInt(words.size());
        for (String word : words.keySet()) {
            write(word, out);
        }
        writeCodes(codes, words.size(), out);
    }

    private static void writeAnswers(Answers answers, int q, int from, int to, DataOutputStream out)
            throws IOException {
        Map<Double, Integer> points = new LinkedHashMap<>();
        int[] codes = new int[to - from];
        for (int r = from; r < to; r++) {
            codes[r - from] = switch (answers.presence(r, q)) {
                case NOT_VISITED -> NOT_VISITED;
                case NOT_ASKED -> NOT_ASKED;
                case NOT_ANSWERED -> NOT_ANSWERED;
                case GIVEN -> points.computeIfAbsent(answers.value(r, q), _value -> FIRST_POINTS + points.size());
            };
        }
        out.writeInt(points.size());
        for (double value : points.keySet()) {
            out.writeDouble(value);
        }
        writeCodes(codes, FIRST_POINTS + points.size(), out);
    }

    private static void readRespondents(DataInputStream in, int questions, List<String> names, AnswersBuilder builder)
            throws IOException {
        int count = in.readInt();
        boolean[] dated = new boolean[count];
        long[] answered = new long[count];
        double[] weights = new double[count];
        for (int r = 0; r < count; r++) {
            names.add(read(in));
            dated[r] = in.readBoolean();
            answered[r] = in.readLong();
            weights[r] = in.readDouble();
        }
        String[][] words = new String[6][];
        for (int column = 0; column < words.length; column++) {
            words[column] = readWords(in, count);
        }
        int[][] codes = new int[questions][];
        double[][] points = new double[questions][];
        for (int q = 0; q < questions; q++) {
            points[q] = new double[in.readInt()];
            for (int i = 0; i < points[q].length; i++) {
                points[q][i] = in.readDouble();
            }
            codes[q] = readCodes(in, count, FIRST_POINTS + points[q].length);
        }
        for (int r = 0; r < count; r++) {
            builder.respondent()
                    .journey(words[0][r])
                    .branch(words[1][r])
                    .channel(words[2][r])
                    .segment(words[3][r])
                    .language(words[4][r])
                    .mode(words[5][r])
                    .weight(weights[r]);
            if (dated[r]) {
                builder.answered(answered[r]);
            }
            for (int q = 0; q < questions; q++) {
                answer(builder, q, codes[q][r], points[q]);
            }
        }
    }

    private static void answer(AnswersBuilder builder, int q, int code, double[] points) {
        switch (code) {
            case NOT_VISITED -> builder.absent(q, Presence.NOT_VISITED);
            case NOT_ASKED -> builder.absent(q, Presence.NOT_ASKED);
            case NOT_ANSWERED -> builder.absent(q, Presence.NOT_ANSWERED);
            default -> builder.give(q, points[code - FIRST_POINTS]);
        }
    }

    private static String[] readWords(DataInputStream in, int count) throws IOException {
        String[] words = new String[in.readInt()];
        for (int word = 0; word < words.length; word++) {
            words[word] = read(in);
        }
        int[] codes = readCodes(in, count, words.length);
        String[] column = new String[count];
        for (int r = 0; r < count; r++) {
            column[r] = words[codes[r]];
        }
        return column;
    }

    /// Numbers below a bound, each in a byte, or in four where one is too few.
    private static void writeCodes(int[] codes, int below, DataOutputStream out) throws IOException {
        for (int code : codes) {
            if (below <= 256) {
                out.writeByte(code);
            } else {
                out.writeInt(code);
            }
        }
    }

    private static int[] readCodes(DataInputStream in, int count, int below) throws IOException {
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = below <= 256 ? in.readUnsignedByte() : in.readInt();
            if (codes[i] < 0 || codes[i] >= below) {
                throw new IOException("a code " + codes[i] + " of " + below);
            }
        }
        return codes;
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeMaybe(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            write(text, out);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        byte[] bytes = in.readNBytes(in.readInt());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String readMaybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }
}
