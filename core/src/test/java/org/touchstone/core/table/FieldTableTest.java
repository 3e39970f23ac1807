package org.touchstone.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Rows and fields, told from bytes fast, are those that FastCSV tells, wherever the blocks are cut.
final class FieldTableTest {

    private static final int ROW_BYTES_MAX = 1_000;

    private static List<List<String>> split(ByteBlock block) {
        FieldTable table = FieldTable.of(block, (byte) ',', ROW_BYTES_MAX);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> fields = new ArrayList<>();
            for (int field = table.first(row); field < table.next(row); field++) {
                fields.add(table.text(field));
            }
            rows.add(fields);
        }
        return rows;
    }

    private static List<List<String>> blocks(String text, int blockBytes) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var blocks = new ByteBlocks(in, ROW_BYTES_MAX, blockBytes);
        List<List<String>> rows = new ArrayList<>();
        try {
            for (ByteBlock block = blocks.next(); block != null; block = blocks.next()) {
                rows.addAll(split(block));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<List<String>> reference(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            csv.forEach(
                    row -> rows.add(row.getFields().stream().map(String::strip).toList()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static String table(Random random, boolean quotes) {
        var text = new StringBuilder();
        List<String> lineEnds = List.of("\n", "\r\n");
        int rows = random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            int fields = 2 + random.nextInt(3);
            for (int field = 0; field < fields; field++) {
                text.append(field == 0 ? "" : ",").append(quotes ? field(random) : plain(random));
            }
            text.append(row + 1 == rows && random.nextBoolean() ? "" : lineEnds.get(random.nextInt(2)));
            text.append(random.nextInt(8) == 0 ? "\n" : "");
        }
        return text.toString();
    }

    private static String plain(Random random) {
        return List.of("", "a", "wait for it", "касса", "\u20ac 5", "0123456789abcdef")
                .get(random.nextInt(6));
    }

    private static String field(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\"\"";
            case 1 -> "\"a, b\"";
            case 2 -> "\"say \"\"hi\"\"\"";
            case 3 -> "\"two\nlines, " + "x".repeat(random.nextInt(60)) + "\r\nthree\"";
            default -> plain(random);
        };
    }

    @Test
    void plainTablesAreSplitAsFastCsvSplitsThem() {
        for (int seed = 0; seed < 500; seed++) {
            String text = table(new Random(seed), false);
            assertThat(blocks(text, 1 << 16)).as("seed %s", seed).isEqualTo(reference(text));
        }
    }

    @Test
    void quotedTablesAreSplitAsFastCsvSplitsThem() {
        for (int seed = 0; seed < 500; seed++) {
            String text = table(new Random(seed), true);
            assertThat(blocks(text, 1 << 16)).as("seed %s", seed).isEqualTo(reference(text));
        }
    }

    /// Law: one quoted field more sends the block down the other way, and changes nothing else.
    @Test
    void theFastAndThePlainWayGiveTheSameAnswer() {
        for (int seed = 0; seed < 500; seed++) {
            String text = table(new Random(seed), false);
            List<List<String>> expected = new ArrayList<>(List.of(List.of("x", "y")));
            expected.addAll(blocks("\n" + text, 1 << 16));
            assertThat(blocks("\"x\",y\n" + text, 1 << 16)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void whereBlocksAreCutDoesNotMatter() {
        for (int seed = 0; seed < 300; seed++) {
            String text = table(new Random(seed), seed % 2 == 0);
            for (int blockBytes : new int[] {2_048, 2_055, 3_001}) {
                assertThat(blocks(text, blockBytes)).as("seed %s", seed).isEqualTo(reference(text));
            }
        }
    }

    @Test
    void aStrayMarkCostsItsOwnLineOnly() {
        List<List<String>> rows = blocks("a,b\n\"c,d\ne,f\n\"g\",\"h\ni\"\n", 1 << 16);
        assertThat(rows)
                .containsExactly(List.of("a", "b"), List.of("\"c", "d"), List.of("e", "f"), List.of("g", "h\ni"));
    }

    @Test
    void aStrayMarkCostsItsOwnLineWhereverTheBlockIsCut() {
        String text = "a,b\n".repeat(100) + "\"c,d\n" + "e,f\n".repeat(600);
        List<List<String>> rows = blocks(text, 2_048);
        assertThat(rows).hasSize(701);
        assertThat(rows.get(100)).containsExactly("\"c", "d");
    }

    @Test
    void placesCountBlankLines() {
        byte[] bytes = Arrays.copyOf("\n\na,b\n \nc,d".getBytes(StandardCharsets.UTF_8), 10 + ByteBlock.PAD);
        FieldTable table = FieldTable.of(new ByteBlock(bytes, 10, false), (byte) ',', ROW_BYTES_MAX);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.place(0)).isEqualTo(2);
        assertThat(table.place(1)).isEqualTo(4);
        assertThat(table.lines()).isEqualTo(5);
    }

    @Test
    void rowsAreAlikeHoweverTheyAreQuotedAndFieldsAreNotConfused() {
        assertThat(fingerprint("\"a\",b")).isEqualTo(fingerprint("a,b"));
        assertThat(fingerprint("\"a,b\",c")).isNotEqualTo(fingerprint("a,\"b,c\""));
        assertThat(fingerprint("\"a,b\",c")).isNotEqualTo(fingerprint("a,b,c"));
    }

    private static long fingerprint(String row) {
        byte[] text = row.getBytes(StandardCharsets.UTF_8);
        var block = new ByteBlock(Arrays.copyOf(text, text.length + ByteBlock.PAD), text.length, row.contains("\""));
        FieldTable table = FieldTable.of(block, (byte) ',', ROW_BYTES_MAX);
        return table.fingerprint(table.first(0), table.next(0));
    }
}
