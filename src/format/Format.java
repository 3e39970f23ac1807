import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks that Java sources are laid out as the formatter lays them out, or lays them out so.
///
/// Run by the build (`mvn verify`, and `mvn -N verify -Dformat=mend`), straight from this file. It is not Spotless
/// because
/// that runs in Maven's own JVM, whose javac may be older than the language of these sources.
final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private Format() {}

    /// Takes `check` or `mend`, then the folders. Leaves with 1 when a file is out of shape and was not mended.
    public static void main(String[] arguments) throws IOException {
        boolean mend = arguments[0].equals("mend");
        List<Path> outOfShape = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path source : sources(List.of(arguments).subList(1, arguments.length))) {
            try {
                String text = Files.readString(source);
                String shaped = FORMATTER.formatSourceAndFixImports(text);
                if (!shaped.equals(text)) {
                    outOfShape.add(source);
                    if (mend) {
                        Files.writeString(source, shaped);
                    }
                }
            } catch (FormatterException e) {
                unreadable.add(source + ": " + e.getMessage());
            }
        }
        outOfShape.forEach(source -> System.out.println((mend ? "Mended " : "Out of shape: ") + source));
        unreadable.forEach(problem -> System.out.println("Not Java: " + problem));
        if (!unreadable.isEmpty() || !mend && !outOfShape.isEmpty()) {
            System.out.println("To lay out every file as the build expects it: mvn -N verify -Dformat=mend");
            System.exit(1);
        }
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
}
