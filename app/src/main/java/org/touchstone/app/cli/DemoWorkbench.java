package org.touchstone.app.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.DemoAccounts.DemoAccount;
import org.touchstone.app.cycle.Templates;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.server.Workbench;
import org.touchstone.app.survey.AnswerImports;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.survey.read.ImportedAnswers;

/// A workbench of a demo: what was generated is in it, and an account a role is ready. It lives in a folder of its own
/// and is gone when it is closed.
final class DemoWorkbench implements AutoCloseable {

    private final Path folder;
    private final Store store;
    private final Workbench workbench;
    private final List<DemoAccount> accounts;

    private DemoWorkbench(Path folder, Store store, Workbench workbench, List<DemoAccount> accounts) {
        this.folder = folder;
        this.store = store;
        this.workbench = workbench;
        this.accounts = accounts;
    }

    /// Makes it and starts to answer.
    ///
    /// @param host an address that no other machine reaches
    static DemoWorkbench start(ImportedLog read, Study study, Templates templates, InetAddress host, int port)
            throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        Path folder = Files.createTempDirectory("touchstone-demo-");
        Store store = Store.open(new StoreAddress.Embedded(folder));
        try {
            List<DemoAccount> accounts = DemoAccounts.make(store, clock, host, branch(study.findings()));
            try (LiveLog live = LiveLog.open(store, read.log().zone(), clock)) {
                new Imports(store, live, clock).load("demo", read, "", _ -> {});
                String version = said(study, store, clock);
                LiveFindings.keep(store, study.findings(), live.log().seq(), version, clock);
            }
            Workbench workbench = Workbench.start(store, clock, templates, host, port, Optional.of(study.service()));
            return new DemoWorkbench(folder, store, workbench, accounts);
        } catch (BindException e) {
            store.close();
            remove(folder);
            throw e;
        }
    }

    /// Brings in what customers said. Returns the name of what findings rest on from then on.
    private static String said(Study study, Store store, Clock clock) {
        LiveAnswers answers = LiveAnswers.open(store, clock);
        ImportedAnswers said = study.said();
        if (said != null) {
            new AnswerImports(store, answers, clock).load("demo", said, said.notes(), "", _ -> {});
        }
        return Basis.given(study.service(), answers).now().version();
    }

    /// The branch that managers see: the first.
    private static List<String> branch(Findings found) {
        return found.branches().stream()
                .map(Findings.BranchFacts::branch)
                .limit(1)
                .toList();
    }

    Workbench workbench() {
        return workbench;
    }

    List<DemoAccount> accounts() {
        return accounts;
    }

    @Override
    public void close() {
        workbench.close();
        store.close();
        remove(folder);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // What is left in the folder of temporary files is cleared away with it.
        }
    }
}
