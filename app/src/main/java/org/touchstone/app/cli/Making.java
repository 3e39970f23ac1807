package org.touchstone.app.cli;

import org.touchstone.examples.generate.Generator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/// How much of an example is made, and by which chance.
final class Making {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    private long journeys = Generator.AS_MANY_AS_COME;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same files (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--journeys",
            paramLabel = "N",
            description = "About how many journeys; without it as many as come in a year.")
    void journeys(long wanted) {
        if (wanted < 1) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "--journeys must be at least 1, but is " + wanted + ".");
        }
        journeys = wanted;
    }

    long journeys() {
        return journeys;
    }

    long seed() {
        return seed;
    }
}
