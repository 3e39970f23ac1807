package org.touchstone.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.StoreCopy;
import org.touchstone.app.platform.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A backup of the embedded database: a folder with one file of data, and a proof of what it held when it was written.
///
/// The proof is worth something because the log in the file is made again from its facts and imports, and compared.
public final class Backup {

    private static final String DATA = "touchstone.db";
    private static final String PROOF = "backup.json";
    private static final JsonMapper JSON = new JsonMapper();

    private Backup() {}

    /// What a backup holds.
    ///
    /// @param seq place of the latest fact
    /// @param journeys number of journeys in the log
    /// @param digest of the log, the same for any order; see `JourneyLog.digest`
    /// @param bytesSha256 of the file, in hexadecimal digits
    public record Proof(long seq, long journeys, String digest, String bytesSha256) {}

    /// Writes a backup while a program may be writing the data.
    ///
    /// @param folder is made; must not hold a backup already
    public static Proof write(StoreAddress.Embedded address, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve(DATA);
        StoreCopy.write(address, data);
        Proof proof = proof(data);
        String text = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.createObjectNode()
                        .put("written", Instant.now().toString())
                        .put("seq", proof.seq())
                        .put("journeys", proof.journeys())
                        .put("digest", proof.digest())
                        .put("sha256", proof.bytesSha256()));
        Files.writeString(folder.resolve(PROOF), text);
        return proof;
    }

    /// Everything that is wrong with a backup; empty when it is proven to hold what it held.
    public static List<String> check(Path folder) throws IOException {
        Path data = folder.resolve(DATA);
        Path beside = folder.resolve(PROOF);
        if (!Files.isRegularFile(data) || !Files.isRegularFile(beside)) {
            return List.of(folder + ": expected " + DATA + " and " + PROOF + ", as a backup writes them.");
        }
        List<String> wrong = new ArrayList<>();
        JsonNode told = JSON.readTree(Files.readString(beside));
        compare("bytes of the file (SHA-256)", told.path("sha256").asString(), sha256(data), wrong);
        try {
            compare("integrity check", "ok", StoreCopy.integrity(data), wrong);
            Proof found = proof(data);
            compare("place of the latest fact", told.path("seq").asString(), Long.toString(found.seq()), wrong);
            compare("digest of the log", told.path("digest").asString(), found.digest(), wrong);
        } catch (RuntimeException e) {
            wrong.add(data + " cannot be read: " + e.getMessage());
        }
        return wrong;
    }

    /// Puts the data of a backup into a folder that has none.
    ///
    /// @return everything that is wrong with the backup; empty when it was put in place
    public static List<String> restore(Path folder, StoreAddress.Embedded address) throws IOException {
        List<String> wrong = check(folder);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (Files.exists(address.file())) {
            throw new StoreException(
                    address.file() + " is there already, and is never written over. Move it away first,"
                            + " with the files beside it, or restore into another folder.");
        }
        Files.createDirectories(address.folder());
        Path unfinished = address.folder().resolve(DATA + ".unfinished");
        Files.copy(folder.resolve(DATA), unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, address.file(), StandardCopyOption.ATOMIC_MOVE);
        try (Store store = Store.open(address)) {
            long seq = store.read(LogTable::seq);
            return seq == proof(folder.resolve(DATA)).seq() ? List.of() : List.of("The restored log ends at " + seq);
        }
    }

    private static void compare(String what, String expected, String found, List<String> wrong) {
        if (!expected.equals(found)) {
            wrong.add(what + ": found " + found + ", expected " + expected);
        }
    }

    /// Of the log as facts and imports tell it, whatever was sealed.
    private static Proof proof(Path data) throws IOException {
        Generation log = StoreCopy.read(data, db -> LogStart.replayed(db, ZoneOffset.UTC, 0, LogTable.seq(db)));
        return new Proof(log.log().seq(), log.log().journeys(), log.log().digest(), sha256(data));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
