package org.touchstone.house;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// The optional folder of public data, which are not ours to hand on.
public final class SharedData {

    private static final String NAME = "TOUCHSTONE_DATA";

    private SharedData() {}

    /// The file in the folder that the property or variable `TOUCHSTONE_DATA` names, or in `shared/data` beside the
    /// checkout; without it the test is skipped, loudly.
    public static Path file(String path) {
        String stated = System.getProperty(NAME, System.getenv().getOrDefault(NAME, ""));
        Path folder = stated.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(stated);
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            String why = "SKIPPED: no " + path + " in " + folder + ". Set " + NAME
                    + " to the folder of the public data to run this test.";
            System.out.println(why);
            abort(why);
        }
        return file;
    }
}
