package org.touchstone.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// How long the methods and files of a module are, in lines.
///
/// A method counts from its name to its closing brace, without its comment and annotations; a file counts whole.
///
/// @param methods every method and constructor with a body
/// @param files every Java file
public record Sizes(List<Sized> methods, List<Sized> files) {

    /// Something with a length, and where to find it.
    public record Sized(String where, int lines) {}

    /// Measures every Java file below the folders; a folder that does not exist holds none.
    public static Sizes of(Path... folders) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> below = Files.walk(folder)) {
                    below.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        List<Sized> files = new ArrayList<>();
        for (Path source : sources) {
            files.add(new Sized(source.toString(), Files.readAllLines(source).size()));
        }
        return new Sizes(sources.isEmpty() ? List.of() : methodsIn(sources), files);
    }

    /// What is wrong with these lengths; empty when all is well.
    ///
    /// Nine in ten must stay within `usual`; the tenth is rounded up, so a young room may have its one long method.
    public static List<String> violations(String what, List<Sized> sized, int usual, int most) {
        List<Sized> tooLong = sized.stream().filter(one -> one.lines() > most).toList();
        List<Sized> unusual = sized.stream().filter(one -> one.lines() > usual).toList();
        int room = (sized.size() + 9) / 10;
        List<String> found = new ArrayList<>();
        for (Sized one : tooLong) {
            found.add(one.where() + " has " + one.lines() + " lines; no " + what + " may have more than " + most + ".");
        }
        if (unusual.size() > room) {
            found.add(unusual.size() + " of " + sized.size() + " have more than " + usual + " lines, but only " + room
                    + " may (a " + what + " in ten). The longest: " + longest(unusual));
        }
        return found;
    }

    private static List<String> longest(List<Sized> sized) {
        return sized.stream()
                .sorted(Comparator.comparingInt(Sized::lines).reversed())
                .limit(10)
                .map(one -> one.where() + " (" + one.lines() + ")")
                .toList();
    }

    private static List<Sized> methodsIn(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Sized> methods = new ArrayList<>();
            for (CompilationUnitTree file : task.parse()) {
                new Measure(file, positions, methods).scan(file, null);
            }
            return methods;
        }
    }

    /// Walks one file and notes each method with a body.
    private static final class Measure extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<Sized> methods;

        Measure(CompilationUnitTree file, SourcePositions positions, List<Sized> methods) {
            this.file = file;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            BlockTree body = method.getBody();
            if (body != null) {
                long last = line(positions.getEndPosition(file, body));
                long first = firstLine(method, body);
                String name =
                        Path.of(file.getSourceFile().toUri()).getFileName() + ":" + first + " " + method.getName();
                methods.add(new Sized(name, (int) (last - first + 1)));
            }
            return super.visitMethod(method, null);
        }

        /// Where the signature begins after the annotations: at the return type, the parameters or the brace.
        private long firstLine(MethodTree method, BlockTree body) {
            long start = positions.getStartPosition(file, body);
            if (method.getReturnType() != null) {
                start = positions.getStartPosition(file, method.getReturnType());
            } else if (!method.getParameters().isEmpty()) {
                // A compact constructor has the parameters of its record's header, which stands elsewhere.
                long parameter =
                        positions.getStartPosition(file, method.getParameters().get(0));
                start = parameter < positions.getStartPosition(file, method) ? start : parameter;
            }
            return line(start);
        }

        private long line(long position) {
            return file.getLineMap().getLineNumber(position);
        }
    }
}
