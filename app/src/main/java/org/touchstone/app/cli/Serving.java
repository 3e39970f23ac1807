package org.touchstone.app.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.server.PageServer;
import org.touchstone.app.server.Site;
import org.touchstone.core.analysis.Findings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where a page is served, and the serving of it.
final class Serving {

    private static final int PORT_MAX = 65_535;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Which address answers (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    private int port = PageServer.USUAL_PORT;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "Which port answers, 0 for any; if it is taken, the next free one (default: ${DEFAULT-VALUE}).")
    void port(int wanted) {
        if (wanted < 0 || wanted > PORT_MAX) {
            throw misused("--port must be from 0 to " + PORT_MAX + ", but is " + wanted + ".");
        }
        port = wanted;
    }

    /// Serves until interrupted. Returns the exit code.
    int serve(Findings findings, ReportPage page, Terminal terminal) {
        InetAddress address = address();
        try (PageServer server = PageServer.start(new Site(page, FindingsFile.bytes(findings)), address, port)) {
            if (port != 0 && server.port() != port) {
                terminal.tell("Port " + port + " is taken; using " + server.port() + " instead.");
            }
            if (!address.isLoopbackAddress()) {
                terminal.warn(Ink.DOUBTFUL.on("Careful:") + " everybody who reaches this machine can see the page; there"
                        + " is no sign-on yet. Without --host only this machine can.");
            }
            terminal.tell("Open          " + Ink.STRONG.on(server.address()) + "   (Ctrl-C ends it)");
            server.await();
        }
        return ExitCode.DONE;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw misused("--host: '" + host + "' is no address of this machine. Expected such as 127.0.0.1 or 0.0.0.0.");
        }
    }

    private ParameterException misused(String why) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), why);
    }
}
