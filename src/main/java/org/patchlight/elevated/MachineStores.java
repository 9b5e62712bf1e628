package org.patchlight.elevated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.file.AdministratorsFolder;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.MovedJournal;
import org.patchlight.repair.journal.RunLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is stored of repairs by administrators: one folder for each machine, which no option moves (decision 10).
 *
 * @param folder the folder that only administrators can write
 */
public record MachineStores(Path folder) {
    /** The kind of the runs in its journal, which is the prefix of their ids. */
    public static final String KIND = "elevated";

    private static final Logger LOG = LoggerFactory.getLogger(MachineStores.class);

    /**
     * Opens the stores as an administrator, and creates the folder if it is missing.
     *
     * @throws IOException if it cannot be created or is not safe
     */
    public static MachineStores make() throws IOException {
        try {
            return new MachineStores(AdministratorsFolder.make());
        } catch (PcException unsafe) {
            throw new IOException(unsafe.getMessage(), unsafe);
        }
    }

    /** Opens the stores for reading, as any user; empty if there are none yet, or they are not safe. */
    public static Optional<MachineStores> find() {
        try {
            return Optional.of(new MachineStores(AdministratorsFolder.find()));
        } catch (PcException none) {
            if (none.reason() != PcException.Reason.MISSING) {
                LOG.debug("the folder of administrators' runs is not believed", none);
                return Optional.empty();
            }
            return AdministratorsFolder.findFormer().flatMap(former -> ofFormerOnly());
        }
    }

    /** An earlier version made runs, and this one none yet. */
    private static Optional<MachineStores> ofFormerOnly() {
        try {
            return Optional.of(new MachineStores(AdministratorsFolder.path()));
        } catch (PcException unknown) {
            LOG.debug("Windows does not report its folder", unknown);
            return Optional.empty();
        }
    }

    /** Why the folder is not safe, for people and the log; empty if it is, or that can't be told from here. */
    public static Optional<Message> whyUnsafe() {
        return AdministratorsFolder.exposure().map(exposure -> {
            LOG.warn("the folder of administrators' runs is not safe: {}", exposure);
            return switch (exposure.kind()) {
                case RIGHT -> Message.of("helper.no-place.right", exposure.who(), exposure.right(), exposure.path());
                case OWNER -> Message.of("helper.no-place.owner", exposure.who(), exposure.path());
                case LINK, UNREADABLE -> Message.of("helper.no-place.link", exposure.path());
            };
        });
    }

    /** The journal of the runs, with those of earlier versions, which had another folder. */
    public Journal journal() {
        FileJournal current = new FileJournal(AdministratorsFolder.journal(folder), KIND);
        return AdministratorsFolder.findFormer()
                .<Journal>map(former ->
                        new MovedJournal(current, new FileJournal(AdministratorsFolder.journal(former), KIND)))
                .orElse(current);
    }

    /**
     * The lock that allows one repair at a time on this machine. Only administrators can hold it, because no one else
     * may open its file.
     */
    public RunLock lock() {
        return new FolderLock(AdministratorsFolder.own(folder));
    }

    /** The folder of the helper's log. */
    public Path logs() {
        return AdministratorsFolder.own(folder).resolve("logs");
    }
}
