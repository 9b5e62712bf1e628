package org.patchlight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.AdministratorsFolder;
import org.patchlight.repair.FileJournal;
import org.patchlight.repair.Journal;
import org.patchlight.repair.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of everything that is done on a Windows as an administrator: one place a machine, which no option moves (decision 10). */
record MachineKeeping(Path folder) {
    /** How the runs in its journal are called. */
    static final String KIND = "elevated";

    private static final Logger LOG = LoggerFactory.getLogger(MachineKeeping.class);

    /** For an administrator, who makes it where it is missing. @throws IOException if it cannot be made, or is not safe */
    static MachineKeeping make() throws IOException {
        try {
            return new MachineKeeping(AdministratorsFolder.make());
        } catch (PcException unsafe) {
            throw new IOException(unsafe.getMessage(), unsafe);
        }
    }

    /** For anybody, who may read it; empty if there is none yet, or it is not safe to believe. */
    static Optional<MachineKeeping> find() {
        try {
            return Optional.of(new MachineKeeping(AdministratorsFolder.find()));
        } catch (PcException none) {
            if (none.reason() != PcException.Reason.MISSING) {
                LOG.debug("the folder of administrators' runs is not believed", none);
            }
            return Optional.empty();
        }
    }

    Journal journal() {
        return new FileJournal(AdministratorsFolder.journal(folder), KIND);
    }

    /** One repair at a time on this machine. Nobody but administrators can hold it, for nobody else may even open its file. */
    RunLock lock() {
        return RunLock.inFolder(AdministratorsFolder.own(folder));
    }

    /** Where the helper writes its log. */
    Path logs() {
        return AdministratorsFolder.own(folder).resolve("logs");
    }
}
