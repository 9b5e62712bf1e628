package org.patchlight.clock.measure;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.patchlight.clock.measure.ServerRateLimiter.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps rests in {@code resting-servers.json}, with deadlines by the wall clock, because the monotonic one begins anew with each start of the PC. A
 * wall clock that was set back locks no server for longer than its rest; one that was set forward frees it once, and a server that minds then asks
 * for a longer rest.
 */
public final class FileBackoffStore implements BackoffStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileBackoffStore.class);
    private static final long LARGEST = 1 << 16;
    /** Deadlines that moved by less are the same ones, read again. */
    private static final Duration SAME = Duration.ofSeconds(30);

    private final Path file;
    private final Supplier<Instant> wall;

    private FileBackoffStore(Path file, Supplier<Instant> wall) {
        this.file = file;
        this.wall = wall;
    }

    /** @param wall the wall clock of the machine that the file is on */
    public static FileBackoffStore in(Path home, Supplier<Instant> wall) {
        return new FileBackoffStore(home.resolve("resting-servers.json"), wall);
    }

    @Override
    public synchronized void update(UnaryOperator<List<Rest>> change) {
        List<Rest> kept = read();
        if (areSame(kept, change.apply(kept))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeAlone(change);
        } catch (IOException | OverlappingFileLockException unwritable) {
            LOG.warn("which servers to leave alone could not be written: {}", file, unwritable);
        }
    }

    private void writeAlone(UnaryOperator<List<Rest>> change) throws IOException {
        Path lock = file.resolveSibling("resting-servers.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            // Another program may have written between the first look and the lock.
            List<Rest> rests = change.apply(read());
            Path fresh = file.resolveSibling("resting-servers.json.new");
            Files.writeString(fresh, BackoffJson.write(rests, wall.get()), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            LOG.debug("{} servers are left alone, locked by {}", rests.size(), held);
        }
    }

    private List<Rest> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new JsonParseException("larger than any list of resting servers");
            }
            return BackoffJson.read(Files.readString(file, StandardCharsets.UTF_8), wall.get());
        } catch (IOException | JsonParseException damaged) {
            LOG.warn("which servers to leave alone could not be read, and begins anew: {}", file, damaged);
            return List.of();
        }
    }

    private static boolean areSame(List<Rest> some, List<Rest> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(other -> isSame(one, other)));
    }

    private static boolean isSame(Rest one, Rest other) {
        return one.server().equals(other.server())
                && one.why() == other.why()
                && one.rest().equals(other.rest())
                && one.list().equals(other.list())
                && (one.forGood() || one.left().minus(other.left()).abs().compareTo(SAME) <= 0);
    }
}
