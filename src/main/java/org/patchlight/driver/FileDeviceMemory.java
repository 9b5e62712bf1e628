package org.patchlight.driver;

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
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Written only when something changed, under a lock, and put into place as a whole: a crash leaves the old file or the new one. */
final class FileDeviceMemory extends DeviceMemory {
    private static final Logger LOG = LoggerFactory.getLogger(FileDeviceMemory.class);
    /** Twice what the most notes with long names need. */
    private static final long LARGEST = 2 << 20;

    private final Path file;

    FileDeviceMemory(Path folder) {
        this.file = folder.resolve("devices-seen.json");
    }

    @Override
    synchronized DeviceNotes update(UnaryOperator<DeviceNotes> change) {
        DeviceNotes kept = read();
        DeviceNotes changed = change.apply(kept);
        if (changed.equals(kept)) {
            return kept;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return writeAlone(change);
        } catch (IOException | OverlappingFileLockException unwritable) {
            LOG.warn("what devices were seen could not be written: {}", file, unwritable);
            return changed;
        }
    }

    private DeviceNotes writeAlone(UnaryOperator<DeviceNotes> change) throws IOException {
        Path lock = file.resolveSibling("devices-seen.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            // Another program may have written between the first look and the lock.
            DeviceNotes notes = change.apply(read());
            Path fresh = file.resolveSibling("devices-seen.json.new");
            Files.writeString(fresh, DeviceNotesJson.write(notes), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            LOG.debug("{} drivers are remembered, locked by {}", notes.drivers().size(), held);
            return notes;
        }
    }

    private DeviceNotes read() {
        if (!Files.exists(file)) {
            return DeviceNotes.NONE;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new JsonParseException("larger than any list of devices");
            }
            return DeviceNotesJson.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | JsonParseException damaged) {
            LOG.warn("what devices were seen could not be read, and begins anew: {}", file, damaged);
            return DeviceNotes.NONE;
        }
    }
}
