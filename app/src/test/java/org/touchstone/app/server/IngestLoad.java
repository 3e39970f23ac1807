package org.touchstone.app.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.touchstone.app.account.Role;

/// How many encounters a second are durable and seen when programs tell them over HTTP: 16 clients, each telling a
/// batch of 50 and waiting for the answer before the next, against a real workbench on SQLite. A program, not a test:
/// docs/benchmarks/ingest.md says how to run it. Its argument is for how many seconds, 30 at most.
final class IngestLoad {

    private static final int CLIENTS = 16;
    private static final int BATCH = 50;
    private static final int SECONDS_MAX = 30;
    private static final int CREATED = 201;

    private IngestLoad() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? SECONDS_MAX : Math.min(SECONDS_MAX, Integer.parseInt(arguments[0]));
        Path folder = Files.createTempDirectory("ingest");
        try (Benches benches = Benches.peopled(folder)) {
            run(benches, benches.token(Role.ANALYST), 2);
            long before = facts(benches);
            long begin = System.nanoTime();
            List<Long> nanos = run(benches, benches.token(Role.ANALYST), seconds);
            double took = (System.nanoTime() - begin) / 1e9;
            long kept = facts(benches) - before;
            System.out.printf(
                    "%,.0f durable encounters/s; a batch of %d answered in p50 %.1f ms, p99 %.1f ms (%,d told, %,d kept)%n",
                    kept / took, BATCH, at(nanos, 0.50), at(nanos, 0.99), (long) nanos.size() * BATCH, kept);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static long facts(Benches benches) {
        return benches.store.read(
                db -> db.sql("select count(*) from fact").query(Long.class).single());
    }

    /// How long each batch took, sorted.
    private static List<Long> run(Benches benches, String token, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            List<Future<List<Long>>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                String name = seconds + "-" + number;
                clients.add(threads.submit(() -> tell(client, benches.address(), token, name, until)));
            }
            for (var one : clients) {
                all.addAll(one.get());
            }
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private static List<Long> tell(HttpClient client, String address, String token, String name, long until)
            throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int batch = 0; System.nanoTime() < until; batch++) {
            String key = name + "-" + batch;
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "api/encounters"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body(key)))
                    .build();
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            nanos.add(System.nanoTime() - begin);
            if (answer.statusCode() != CREATED) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        return nanos;
    }

    /// Ten journeys of five encounters, each closed when it is told.
    private static String body(String key) {
        var body = new StringBuilder("{\"facts\":[");
        for (int i = 0; i < BATCH; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"kind\":\"lived\",\"journey\":\"")
                    .append(key)
                    .append('-')
                    .append(i / 5)
                    .append("\",\"encounter\":")
                    .append(i % 5)
                    .append(",\"branch\":\"north\",\"moment\":\"moment-")
                    .append(i % 5)
                    .append("\",\"start\":\"2026-03-07T09:1")
                    .append(i % 5)
                    .append(":00Z\",\"end\":\"2026-03-07T09:1")
                    .append(i % 5)
                    .append(":30Z\",\"staff\":\"t3\"}");
        }
        return body.append("]}").toString();
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }
}
