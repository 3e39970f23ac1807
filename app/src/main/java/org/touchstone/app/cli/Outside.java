package org.touchstone.app.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.web.Front;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a workbench is reached from outside, as it is said on the command line or in the environment.
final class Outside {

    /// The variable that names the public address.
    static final String URL_VARIABLE = "TOUCHSTONE_PUBLIC_URL";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that people type, where a server with HTTPS stands in front, such as"
                    + " https://service.example.org (default: what " + URL_VARIABLE + " says).")
    private @Nullable String url;

    @Option(
            names = "--behind",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "The network address from which that server asks, such as 127.0.0.1: what it says about who asked"
                            + " it is believed.")
    private List<String> behind = List.of();

    /// What stands in front.
    Front front() {
        String said = url == null ? System.getenv().getOrDefault(URL_VARIABLE, "") : url;
        try {
            return Front.of(said, behind);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
