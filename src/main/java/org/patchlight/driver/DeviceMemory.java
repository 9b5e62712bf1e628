package org.patchlight.driver;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.patchlight.machine.KeptFile;
import org.patchlight.machine.SharedValue;

/** Keeps what checks saw of devices for later checks. */
public final class DeviceMemory {
    /** Twice what the largest notes with long names need. */
    private static final long LARGEST = 2 << 20;

    private final SharedValue<DeviceNotes> notes;

    private DeviceMemory(SharedValue<DeviceNotes> notes) {
        this.notes = notes;
    }

    /** A memory that ends with the program, for PCs that are only simulated. */
    public static DeviceMemory passing() {
        return new DeviceMemory(SharedValue.inMemory(DeviceNotes.NONE));
    }

    /** A memory in the file {@code devices-seen.json} of a folder, shared by all programs that use the folder. */
    public static DeviceMemory in(Path folder) {
        return new DeviceMemory(SharedValue.in(
                new KeptFile(folder, "devices-seen", LARGEST),
                DeviceNotes.NONE,
                new DeviceNotesJson(),
                DeviceNotes::equals));
    }

    /**
     * Changes the notes and returns the result. Damaged notes start empty. If notes can't be written, that is logged and
     * the check continues without them.
     *
     * @param change may be called a second time, with what another program stored in the meantime
     */
    DeviceNotes update(UnaryOperator<DeviceNotes> change) {
        return notes.update(change);
    }
}
