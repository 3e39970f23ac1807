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
import org.touchstone.app.account.Role;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.branch.Places;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.cycle.Saving;
import org.touchstone.app.cycle.Templates;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.visit.Theme;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.app.server.Workbench;
import org.touchstone.app.survey.AnswerImports;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.cycle.Cycle;
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
            fill(read, study, store, clock, owner(accounts));
            Workbench workbench = Workbench.start(store, clock, templates, host, port);
            return new DemoWorkbench(folder, store, workbench, accounts);
        } catch (BindException e) {
            store.close();
            remove(folder);
            throw e;
        }
    }

    /// Puts everything in by the doors that everybody uses, and the findings that were made of it already.
    private static void fill(ImportedLog read, Study study, Store store, Clock clock, Visitor owner) {
        var trail = new Trail(clock);
        var cycles = new Cycles(store, trail, new Keys(clock), clock);
        var places = new Places(store, trail, clock);
        new Visit(Optional.of(owner), Language.ENGLISH, Theme.DEVICE, "")
                .during(() -> design(study.service(), cycles, places));
        LiveAnswers answers = LiveAnswers.open(store, clock);
        ImportedAnswers said = study.said();
        if (said != null) {
            new AnswerImports(store, answers, clock).load("demo", said, said.notes(), owner.account(), _ -> {});
        }
        try (LiveLog live = LiveLog.open(store, read.log().zone(), clock)) {
            new Imports(store, live, clock).load("demo", read, owner.account(), _ -> {});
            String version = Basis.published(cycles, places, answers).now().version();
            LiveFindings.keep(store, study.findings(), live.log().seq(), version, clock);
        }
    }

    private static void design(Service service, Cycles cycles, Places places) {
        Cycle cycle = service.cycle();
        if (cycle != null && cycles.begin(cycle) instanceof Saving.Kept(CycleVersion draft)) {
            cycles.publish(cycle.code(), draft.version());
        }
        if (service.branches() != null) {
            places.save(0, service.branches());
        }
    }

    private static Visitor owner(List<DemoAccount> accounts) {
        return accounts.stream()
                .filter(one -> one.role() == Role.OWNER)
                .findFirst()
                .orElseThrow()
                .visitor();
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
