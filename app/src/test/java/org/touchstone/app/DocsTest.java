package org.touchstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents keep up with the code: what they name exists, where they point there is something.
final class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    /// A word in backticks that is written as a type is: `Part`, `JourneyLog`, `Standard.Lasts`.
    private static final Pattern TYPE =
            Pattern.compile("`((?:[A-Z][a-z0-9]+)+(?:\\.(?:[A-Z][a-z0-9]+)+)*)(?:<[^`]*>)?`");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
    private static final List<String> JDK = List.of("java.lang.", "java.util.", "java.time.", "java.nio.file.");

    @Test
    void everyTypeNamedInTheDocumentsExists() throws IOException {
        Set<String> declared = declaredTypes();
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            TYPE.matcher(prose(document)).results().map(MatchResult::group).forEach(quoted -> {
                for (String name : quoted.replaceAll("`|<.*", "").split("\\.")) {
                    if (!declared.contains(name) && !inTheJdk(name)) {
                        unknown.add(ROOT.relativize(document) + " names " + quoted + ", and there is no type " + name);
                    }
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(prose(document)).results().map(link -> link.group(1)).forEach(target -> {
                if (!target.matches("[a-z]+:.*") && !leadsSomewhere(document, target)) {
                    broken.add(ROOT.relativize(document) + " points to " + target + ", and there is no such place");
                }
            });
        }
        assertThat(broken).isEmpty();
    }

    /// A few that must be among them, so that a wrong root or pattern cannot pass in silence.
    @Test
    void theDocumentsAreFound() throws IOException {
        assertThat(documents())
                .contains(
                        ROOT.resolve("README.md"),
                        ROOT.resolve("docs/ARCHITECTURE.md"),
                        ROOT.resolve("docs/glossary.md"));
        assertThat(declaredTypes()).contains("Touchstone", "DocsTest");
        assertThat(TYPE.matcher("a `JourneyLog` and `Cube<K, S>`, not `README` or `mvn`")
                        .results())
                .hasSize(2);
    }

    private static boolean leadsSomewhere(Path document, String target) {
        String[] ends = target.split("#", 2);
        Path file =
                ends[0].isEmpty() ? document : document.resolveSibling(ends[0]).normalize();
        try {
            return Files.exists(file) && (ends.length == 1 || anchors(file).contains(ends[1]));
        } catch (IOException e) {
            return false;
        }
    }

    /// The anchors of a document's headings, made as GitHub makes them.
    private static Set<String> anchors(Path document) throws IOException {
        Set<String> anchors = new TreeSet<>();
        prose(document)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .forEach(line -> anchors.add(line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')));
        return anchors;
    }

    private static String prose(Path document) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        documents.addAll(below(ROOT.resolve("docs"), ".md"));
        try (Stream<Path> top = Files.list(ROOT)) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> declaredTypes() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (String module : List.of("core", "examples", "app", "benchmarks")) {
            for (Path source : below(ROOT.resolve(module).resolve("src"), ".java")) {
                DECLARED.matcher(Files.readString(source)).results().forEach(type -> declared.add(type.group(1)));
            }
        }
        return declared;
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static boolean inTheJdk(String name) {
        for (String home : JDK) {
            try {
                Class.forName(home + name);
                return true;
            } catch (ClassNotFoundException e) {
                // not in this package; the next may have it
            }
        }
        return false;
    }
}
