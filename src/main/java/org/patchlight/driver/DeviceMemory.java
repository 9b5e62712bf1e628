package org.patchlight.driver;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Keeps what looks at devices saw for later ones. */
public abstract class DeviceMemory {
    DeviceMemory() {}

    /** A memory that ends with the program, for PCs that are only simulated. */
    public static DeviceMemory passing() {
        return new DeviceMemory() {
            private DeviceNotes notes = DeviceNotes.NONE;

            @Override
            synchronized DeviceNotes update(UnaryOperator<DeviceNotes> change) {
                notes = change.apply(notes);
                return notes;
            }
        };
    }

    /** A memory in the file {@code devices-seen.json} of a folder, shared by all programs that use the folder. */
    public static DeviceMemory in(Path folder) {
        return new FileDeviceMemory(folder);
    }

    /**
     * Reads what is kept, lets it be changed, keeps the outcome and tells it. What cannot be read begins anew and what cannot be kept is logged: a
     * look goes on without.
     *
     * @param change may be called more than once, with what another program kept meanwhile
     */
    abstract DeviceNotes update(UnaryOperator<DeviceNotes> change);
}
