package org.patchlight;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.eventlog.EventMemory;
import org.patchlight.fleet.PcStateFile;
import org.patchlight.history.FileHistory;
import org.patchlight.history.History;
import org.patchlight.pc.Pc;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/**
 * Where the history, the journal and the list of seen devices of a PC are stored: beside the file of a simulated PC, in
 * memory without one, in the home folder for a real PC. What an administrator does to a real PC is stored in {@link
 * org.patchlight.elevated.MachineStores}.
 *
 * @param lock held while a repair runs
 * @param devices the devices that earlier checks have seen
 * @param states the state of the newest check
 * @param events what was written into the Application log
 */
record Stores(
        History history, Journal journal, RunLock lock, DeviceMemory devices, PcStateFile states, EventMemory events) {
    /**
     * The stores of a PC.
     *
     * @param pcFile the file of a simulated PC; null for a simulated PC without one, and for a real PC
     * @param home the home folder of the program
     */
    static Stores of(Pc pc, @Nullable Path pcFile, Path home) {
        if (pcFile != null) {
            Path folder = pcFile.toAbsolutePath().normalize().resolveSibling("patchlight");
            String id = pc.facts().id();
            return in(
                    folder.resolve("history").resolve(id),
                    folder.resolve("journal"),
                    folder.resolve("devices").resolve(id),
                    folder.resolve("devices").resolve(id));
        }
        return pc.facts().simulated()
                ? new Stores(
                        History.inMemory(),
                        Journal.inMemory(),
                        RunLock.inMemory(),
                        DeviceMemory.passing(),
                        PcStateFile.none(),
                        EventMemory.passing())
                : in(home.resolve("history"), home.resolve("journal"), home, home);
    }

    /** The same with another journal. */
    Stores with(Journal other) {
        return new Stores(history, other, lock, devices, states, events);
    }

    private static Stores in(Path history, Path journal, Path devices, Path state) {
        return new Stores(
                new FileHistory(history),
                new FileJournal(journal),
                new FolderLock(journal),
                DeviceMemory.in(devices),
                PcStateFile.in(state),
                EventMemory.in(state));
    }
}
