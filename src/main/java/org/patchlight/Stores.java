package org.patchlight;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.history.FileHistory;
import org.patchlight.history.History;
import org.patchlight.pc.Pc;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/**
 * Where what is seen and done with a PC is kept: with a simulated PC's file, nowhere without one, at home for a real PC. What is done to a real PC
 * as an administrator is kept elsewhere; see {@link RepairRoutes}.
 */
record Stores(History history, Journal journal, RunLock lock, DeviceMemory devices) {
    static Stores of(Pc pc, @Nullable Path pcFile, Path home) {
        if (pcFile != null) {
            Path folder = pcFile.toAbsolutePath().normalize().resolveSibling("patchlight");
            String id = pc.facts().id();
            return in(
                    folder.resolve("history").resolve(id),
                    folder.resolve("journal"),
                    folder.resolve("devices").resolve(id));
        }
        return pc.facts().simulated()
                ? new Stores(History.inMemory(), Journal.inMemory(), RunLock.inMemory(), DeviceMemory.passing())
                : in(home.resolve("history"), home.resolve("journal"), home);
    }

    Stores with(Application.Seams seams) {
        return with(seams.journal(journal));
    }

    /** The same with another journal. */
    Stores with(Journal other) {
        return new Stores(history, other, lock, devices);
    }

    private static Stores in(Path history, Path journal, Path devices) {
        return new Stores(
                new FileHistory(history),
                new FileJournal(journal),
                RunLock.inFolder(journal),
                DeviceMemory.in(devices));
    }
}
