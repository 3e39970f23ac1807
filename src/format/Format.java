import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks that Java sources are laid out as the formatter lays them out, or lays them out so.
///
/// Run by the build (`mvn verify`, and `mvn -N verify -Dformat=mend`), straight from this file. It is not a plugin
/// because that would run in Maven's own JVM, whose parser may be older than the language of these sources.
final class Format {

    private static final int WIDTH = 120;
    private static final Pattern COMMENT = Pattern.compile("( *///?)( *)(.*)");
    private static final String HIDDEN = "// hidden-";
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Format() {}

    /// Takes `check` or `mend`, then the folders. Leaves with 1 when a file is out of shape and was not mended.
    public static void main(String[] arguments) throws IOException {
        boolean mend = arguments[0].equals("mend");
        List<String> wrong = new ArrayList<>();
        for (Path source : sources(List.of(arguments).subList(1, arguments.length))) {
            String text = Files.readString(source);
            try {
                String shaped = shaped(text);
                if (!shaped.equals(text) && mend) {
                    Files.writeString(source, shaped);
                    System.out.println("Mended " + source);
                } else if (!shaped.equals(text)) {
                    wrong.add("Out of shape: " + source);
                }
            } catch (FormatterException e) {
                wrong.add("Not Java: " + source + ": " + e.getMessage());
            }
        }
        wrong.forEach(System.out::println);
        if (!wrong.isEmpty()) {
            System.out.println("To lay out every file as the build expects it: mvn -N verify -Dformat=mend");
            System.exit(1);
        }
    }

    /// The text as it should stand.
    ///
    /// Comments that fill a line are hidden from the formatter and only moved with their code: it would break some of
    /// those that are Markdown in the middle.
    private static String shaped(String text) throws FormatterException {
        List<String> comments = new ArrayList<>();
        String hidden = hideComments(FORMATTER.fixImports(text), comments);
        return reflowed(showComments(FORMATTER.formatSource(hidden), comments));
    }

    private static String hideComments(String text, List<String> comments) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        boolean inTextBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!inTextBlock && COMMENT.matcher(line).matches()) {
                lines.set(i, HIDDEN + comments.size());
                comments.add(line.strip());
            }
            inTextBlock ^= line.split("\"\"\"", -1).length % 2 == 0;
        }
        return String.join("\n", lines) + "\n";
    }

    private static String showComments(String text, List<String> comments) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int shown = 0;
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(HIDDEN);
            if (at >= 0 && lines.get(i).substring(0, at).isBlank()) {
                String number = lines.get(i).substring(at + HIDDEN.length());
                lines.set(i, lines.get(i).substring(0, at) + comments.get(Integer.parseInt(number)));
                shown++;
            }
        }
        if (shown != comments.size()) {
            throw new IllegalStateException("Of " + comments.size() + " comments only " + shown + " came back.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Path> sources(List<String> folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    /// The text with the overlong lines of comments carried over into the next line of their paragraph.
    ///
    /// The formatter would leave the overhang as a line of its own.
    private static String reflowed(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (lines.get(i).length() > WIDTH && comment.matches()) {
                carryOver(lines, i, comment);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void carryOver(List<String> lines, int i, Matcher comment) {
        String line = lines.get(i);
        int cut = line.lastIndexOf(' ', WIDTH);
        if (cut <= comment.end(2)) {
            return; // one long word, an address perhaps
        }
        String rest = line.substring(cut + 1);
        lines.set(i, line.substring(0, cut).stripTrailing());
        Matcher next = COMMENT.matcher(i + 1 < lines.size() ? lines.get(i + 1) : "");
        if (next.matches() && next.group(1).equals(comment.group(1)) && continues(comment, next)) {
            lines.set(i + 1, next.group(1) + next.group(2) + rest + " " + next.group(3));
        } else {
            String hang = comment.group(3).matches("[-*@].*") ? "  " : "";
            lines.add(i + 1, comment.group(1) + comment.group(2) + hang + rest);
        }
    }

    /// Whether the next line goes on with this one's paragraph: no list item, tag, table, heading or code of its own.
    private static boolean continues(Matcher comment, Matcher next) {
        boolean sameIndent = next.group(2).equals(comment.group(2));
        boolean hangs = comment.group(3).matches("[-*@].*")
                && next.group(2).length() > comment.group(2).length();
        return (sameIndent || hangs) && !next.group(3).matches("([-*@|#>`~].*)?");
    }
}
