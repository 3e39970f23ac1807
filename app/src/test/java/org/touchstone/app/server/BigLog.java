package org.touchstone.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.DemoAccounts.DemoAccount;
import org.touchstone.app.account.Role;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.web.Front;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// How long a workbench with a large log takes to start, and to answer its pages. A program, not a test:
/// docs/benchmarks/big-log.md says how to run it.
///
/// Arguments: `fill` or `ask`, a folder with `cycle.yaml`, `branches.yaml` and `events.csv` as `generate` writes them,
/// and the folder of the workbench; pages may follow. `fill` brings the events in; `ask`, in a program of its own,
/// starts with them.
final class BigLog {

    private static final int ROUNDS = 100;
    private static final int CLIENTS = 4;
    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final List<String> PAGES = List.of(
            "/board", "/moments/wait", "/journeys", "/moments/wait/journeys", "/journeys/all", "/journeys/dots");
    private static final String WHO = "accounts.txt";

    private BigLog() {}

    public static void main(String[] arguments) throws Exception {
        Path files = Path.of(arguments[1]);
        Path home = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "fill" -> fill(files, home);
            case "ask" ->
                ask(
                        files,
                        home,
                        arguments.length == 3 ? PAGES : List.of(arguments).subList(3, arguments.length));
            default -> throw new IllegalArgumentException("Expected fill or ask, found " + arguments[0]);
        }
    }

    private static void fill(Path files, Path home) throws IOException {
        Clock clock = Clock.system(ZONE);
        Files.createDirectories(home);
        try (Store store = Store.open(new StoreAddress.Embedded(home));
                LiveLog live = LiveLog.open(store, ZONE, clock)) {
            List<DemoAccount> accounts =
                    DemoAccounts.make(store, clock, InetAddress.getLoopbackAddress(), List.of("B01"));
            Files.write(
                    home.resolve(WHO),
                    accounts.stream()
                            .filter(one -> one.role() == Role.OWNER)
                            .flatMap(one -> List.of(one.login(), one.password()).stream())
                            .toList());
            long begin = System.nanoTime();
            var read = LogReader.read(List.of(files.resolve("events.csv")), ReadOptions.usual(ZONE))
                    .orThrow();
            double reading = seconds(begin);
            begin = System.nanoTime();
            new Imports(store, live, clock).load("bank", read, "", _ -> {});
            System.out.printf(
                    "%,d encounters, %,d journeys: read in %.1f s, brought in within %.1f s%n",
                    live.log().encounters(), live.log().journeys(), reading, seconds(begin));
        }
    }

    private static void ask(Path files, Path home, List<String> pages) throws Exception {
        var cycle = CycleFile.read(files.resolve("cycle.yaml")).orThrow();
        var branches = BranchesFile.read(files.resolve("branches.yaml")).orThrow();
        var basis = new Basis(new Service(cycle, branches, cycle.language()), Said.NOTHING, "big");
        List<String> who = Files.readAllLines(home.resolve(WHO));
        long begin = System.nanoTime();
        try (Store store = Store.open(new StoreAddress.Embedded(home));
                Workbench bench = Workbench.start(
                        store,
                        Clock.system(ZONE),
                        TestCycles.TEMPLATES,
                        InetAddress.getLoopbackAddress(),
                        0,
                        Optional.of(basis),
                        Front.NONE);
                Guest guest = new Guest(bench.address())) {
            if (guest.get("/sign-in").statusCode() != 200) {
                throw new IllegalStateException("No answer");
            }
            System.out.printf(
                    "start to first answer: %.2f s; the program has used %.2f s of processor%n",
                    seconds(begin), processor());
            guest.signIn(who.getFirst(), who.getLast());
            begin = System.nanoTime();
            Boards.page(guest, "/board");
            System.out.printf("first findings: %.2f s (%.2f s of processor so far)%n", seconds(begin), processor());
            for (String path : pages) {
                time(bench.address(), who, path);
            }
        }
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("heap in use at the end: %,d MB%n", heap >> 20);
    }

    /// Asks for a page from several browsers at once, each waiting for the answer before it asks again.
    private static void time(String address, List<String> who, String path) throws Exception {
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    try (Guest guest = new Guest(address)) {
                        guest.signIn(who.getFirst(), who.getLast());
                        for (int round = 0; round < ROUNDS; round++) {
                            long begin = System.nanoTime();
                            HttpResponse<String> page = guest.get(path);
                            nanos.add(System.nanoTime() - begin);
                            if (page.statusCode() != 200) {
                                throw new IllegalStateException(path + " " + page.statusCode());
                            }
                        }
                    }
                    return path;
                }));
            }
            for (var client : clients) {
                client.get();
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "%s: %d asked by %d at once, p50 %.0f ms, p95 %.0f ms, max %.0f ms%n",
                path, sorted.size(), CLIENTS, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    /// What other programs on the machine take does not count here.
    private static double processor() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
