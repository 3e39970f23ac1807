package org.touchstone.app.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps a second program away from the file of SQLite. The system itself lets go of it when the program is killed.
final class FolderLock implements AutoCloseable {

    /// Absent where programs may share the database.
    private final @Nullable FileChannel channel;

    private FolderLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Embedded embedded -> take(embedded);
            case StoreAddress.Shared _ -> new FolderLock(null);
        };
    }

    private static FolderLock take(StoreAddress.Embedded address) {
        Path file = address.lock();
        FileChannel channel = null;
        try {
            Files.createDirectories(address.folder());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw taken(channel, address);
            }
            channel.truncate(0);
            String holder = Long.toString(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            throw taken(channel, address);
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + address.folder() + " cannot be used (" + e.getMessage()
                            + "). Name another one with --data, or mend its rights.",
                    e);
        }
    }

    private static StoreException taken(@Nullable FileChannel channel, StoreAddress.Embedded address) {
        new FolderLock(channel).close();
        return new StoreException("The data in " + address.folder() + " is in use by another Touchstone"
                + holder(address.lock()) + ". Stop that one first, or name another folder with --data.");
    }

    private static String holder(Path file) {
        try {
            return " (process " + Files.readString(file) + ")";
        } catch (IOException e) {
            return "";
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
        }
    }
}
