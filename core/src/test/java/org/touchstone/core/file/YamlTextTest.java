package org.touchstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class YamlTextTest {

    @Test
    void everyValueKnowsItsPlace() {
        YamlNode root = YamlText.parse("a: 1\nb:\n  - x\n  - {k: v}\n", new Problems("f"));

        assertThat(root).isInstanceOfSatisfying(YamlNode.Entries.class, entries -> {
            assertThat(entries.entries().get(1).key().place()).isEqualTo(new Place(2, 1));
            assertThat(entries.entries().get(1).value()).isInstanceOfSatisfying(YamlNode.Items.class, items -> {
                assertThat(items.items().get(0).place()).isEqualTo(new Place(3, 5));
                assertThat(items.items().get(1).place()).isEqualTo(new Place(4, 5));
            });
        });
    }

    @Test
    void wordsThatOtherReadersTakeForTruthOrNumbersStayTexts() {
        assertThat(YamlText.parse("no", new Problems("f"))).isEqualTo(new YamlNode.Scalar(new Place(1, 1), "no", true));
    }

    @Test
    void anEmptyTextIsNoProblemOfItsOwn() {
        Problems problems = new Problems("f");
        assertThat(YamlText.parse("# only a comment\n", problems)).isNull();
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aBombOfAliasesIsRefusedWithoutUnfoldingIt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
        }
        List<Problem> problems = problemsOf(bomb.toString());
        assertThat(problems).hasSize(40 + 39 * 10);
        assertThat(problems.getFirst().found()).isEqualTo("the anchor &a0");
        assertThat(problems.get(2).found()).isEqualTo("the alias *a0");
        assertThat(problems.get(2).line()).isEqualTo(2);
    }

    @Test
    void deepNestingIsRefusedBeforeItFillsTheStack() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(problemsOf("[".repeat(1_000_000))).singleElement().satisfies(problem -> {
                assertThat(problem.found()).isEqualTo("lists or keys nested more than 40 deep");
                assertThat(problem.column()).isEqualTo(42);
            });
        });
    }

    @Test
    void aTextBeyondTheLimitIsRefusedUnread() {
        assertThat(problemsOf("a".repeat(SourceFile.BYTES_MAX + 1)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("the text has 4000001 characters"));
    }

    @Test
    void aListInThePlaceOfAKeyIsRefused() {
        assertThat(problemsOf("{[a, b]: c}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("a list in the place of a key"));
    }

    private static List<Problem> problemsOf(String text) {
        Problems problems = new Problems("f");
        YamlText.parse(text, problems);
        return problems.list();
    }
}
