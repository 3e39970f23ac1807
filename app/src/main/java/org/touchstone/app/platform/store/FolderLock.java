package org.touchstone.app.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps a second program away from the file of SQLite. The system itself lets go of it when the program is killed.
final class FolderLock implements AutoCloseable {

    /// Folders held by this program. Asked first: on many systems the lock of a file is lost when the program that has
    /// it opens and closes the file a second time.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// Absent where programs may share the database.
    private final @Nullable FileChannel channel;

    private final @Nullable Path held;

    private FolderLock(@Nullable FileChannel channel, @Nullable Path held) {
        this.channel = channel;
        this.held = held;
    }

    static FolderLock of(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Embedded embedded -> take(embedded);
            case StoreAddress.Shared _ -> new FolderLock(null, null);
        };
    }

    /// Holds nothing: for a small change beside the program that holds the folder.
    static FolderLock none() {
        return new FolderLock(null, null);
    }

    private static FolderLock take(StoreAddress.Embedded address) {
        try {
            Files.createDirectories(address.folder());
            Path folder = address.folder().toRealPath();
            if (!HELD.add(folder)) {
                throw taken(address, Long.toString(ProcessHandle.current().pid()));
            }
            return new FolderLock(locked(address, folder), folder);
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + address.folder() + " cannot be used (" + e.getMessage()
                            + "). Name another one with --data, or mend its rights.",
                    e);
        }
    }

    private static FileChannel locked(StoreAddress.Embedded address, Path folder) throws IOException {
        FileChannel channel = null;
        boolean done = false;
        try {
            channel = FileChannel.open(address.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw taken(address, holder(address.lock()));
            }
            channel.truncate(0);
            String holder = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            done = true;
            return channel;
        } finally {
            if (!done) {
                new FolderLock(channel, folder).close();
            }
        }
    }

    private static StoreException taken(StoreAddress.Embedded address, String holder) {
        return new StoreException("The data in " + address.folder() + " is in use by another Touchstone" + " (process "
                + holder + "). Stop that one first, or name another folder with --data.");
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new StoreException("The lock could not be let go of: " + e.getMessage(), e);
        } finally {
            if (held != null) {
                HELD.remove(held);
            }
        }
    }
}
