package org.patchlight.elevated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.file.AdministratorsFolder;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of everything that is done on a Windows as an administrator: one place a machine, which no option moves (decision 10). */
public record MachineStores(Path folder) {
    /** How the runs in its journal are called. */
    public static final String KIND = "elevated";

    private static final Logger LOG = LoggerFactory.getLogger(MachineStores.class);

    /** For an administrator, who makes it where it is missing. @throws IOException if it cannot be made, or is not safe */
    public static MachineStores make() throws IOException {
        try {
            return new MachineStores(AdministratorsFolder.make());
        } catch (PcException unsafe) {
            throw new IOException(unsafe.getMessage(), unsafe);
        }
    }

    /** For anybody, who may read it; empty if there is none yet, or it is not safe to believe. */
    public static Optional<MachineStores> find() {
        try {
            return Optional.of(new MachineStores(AdministratorsFolder.find()));
        } catch (PcException none) {
            if (none.reason() != PcException.Reason.MISSING) {
                LOG.debug("the folder of administrators' runs is not believed", none);
            }
            return Optional.empty();
        }
    }

    public Journal journal() {
        return new FileJournal(AdministratorsFolder.journal(folder), KIND);
    }

    /** One repair at a time on this machine. Nobody but administrators can hold it, for nobody else may even open its file. */
    public RunLock lock() {
        return RunLock.inFolder(AdministratorsFolder.own(folder));
    }

    /** Where the helper writes its log. */
    public Path logs() {
        return AdministratorsFolder.own(folder).resolve("logs");
    }
}
