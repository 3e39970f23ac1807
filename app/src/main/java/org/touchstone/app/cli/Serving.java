package org.touchstone.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.cycle.Templates;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.StoreException;
import org.touchstone.app.platform.web.Front;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.server.PageServer;
import org.touchstone.app.server.Site;
import org.touchstone.app.server.Workbench;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where pages are served, and the serving of them.
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
            description =
                    "Which port answers, 0 for any; if it is taken, the next free one (default: ${DEFAULT-VALUE}).")
    void port(int wanted) {
        if (wanted < 0 || wanted > PORT_MAX) {
            throw misused("--port must be from 0 to " + PORT_MAX + ", but is " + wanted + ".");
        }
        port = wanted;
    }

    /// Serves the workbench of a store until interrupted. Returns the exit code.
    ///
    /// @param front what stands before it
    int serve(StoreAddress data, Front front, Terminal terminal) throws IOException {
        InetAddress address = address();
        Clock clock = Clock.system(ZoneId.systemDefault());
        try (Store store = Store.open(data);
                Workbench workbench = Workbench.start(store, clock, templates(), address, port, front)) {
            tellPort(workbench.port(), terminal);
            if (!address.isLoopbackAddress() && !front.isSecure()) {
                terminal.warn(Ink.DOUBTFUL.on("Careful:") + " passwords travel as they are typed. Put a server in front"
                        + " that speaks HTTPS before others use it. Without --host only this machine can.");
            }
            tellAddress(workbench.address(), terminal);
            workbench
                    .setUpAddress()
                    .ifPresent(link -> terminal.tell("Set it up     " + Ink.STRONG.on(link)
                            + "   (works once, for a day; whoever has it becomes the owner)"));
            workbench.await();
        } catch (BindException | StoreException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.PROBLEMS;
        }
        return ExitCode.DONE;
    }

    /// The cycles of the examples, for whoever does not want to start from nothing.
    private static Templates templates() throws IOException {
        List<Cycle> cycles = new ArrayList<>();
        for (Example example : Examples.all()) {
            try (InputStream in = example.open(Example.CYCLE_FILE)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                cycles.add(CycleFile.read(Example.CYCLE_FILE, text).orThrow());
            }
        }
        return new Templates(cycles);
    }

    /// Serves the workbench of a demo until interrupted; where other machines could reach it, the page alone, to which
    /// nobody signs in. Returns the exit code.
    int demo(Study study, Terminal terminal) throws IOException {
        InetAddress address = address();
        ImportedLog read = study.read();
        if (read == null || !address.isLoopbackAddress()) {
            return serve(study.findings(), study.page(), terminal);
        }
        try (var demo = DemoWorkbench.start(read, study, templates(), address, port)) {
            tellPort(demo.workbench().port(), terminal);
            terminal.tell("");
            terminal.tell("Sign in as one of these; the demo is gone when it ends:");
            demo.accounts()
                    .forEach(one -> terminal.tell("  " + Wrap.left(one.login(), 16) + Ink.STRONG.on(one.password())));
            tellAddress(demo.workbench().address() + "board", terminal);
            demo.workbench().await();
        } catch (BindException | StoreException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.PROBLEMS;
        }
        return ExitCode.DONE;
    }

    /// Serves one analysis until interrupted. Returns the exit code.
    int serve(Findings findings, ReportPage page, Terminal terminal) {
        InetAddress address = address();
        try (PageServer server = PageServer.start(new Site(page, FindingsFile.bytes(findings)), address, port)) {
            tellPort(server.port(), terminal);
            if (!address.isLoopbackAddress()) {
                terminal.warn(
                        Ink.DOUBTFUL.on("Careful:") + " everybody who reaches this machine can see the page; nobody"
                                + " signs in to it. Without --host only this machine can.");
            }
            tellAddress(server.address(), terminal);
            server.await();
        } catch (BindException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.PROBLEMS;
        }
        return ExitCode.DONE;
    }

    private void tellPort(int used, Terminal terminal) {
        if (port != 0 && used != port) {
            terminal.tell("Port " + port + " is taken; using " + used + " instead.");
        }
    }

    private static void tellAddress(String address, Terminal terminal) {
        terminal.tell("Open          " + Ink.STRONG.on(address) + "   (Ctrl-C ends it)");
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw misused(
                    "--host: '" + host + "' is no address of this machine. Expected such as 127.0.0.1 or 0.0.0.0.");
        }
    }

    private ParameterException misused(String why) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), why);
    }
}
