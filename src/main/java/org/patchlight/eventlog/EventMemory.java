package org.patchlight.eventlog;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.patchlight.machine.KeptFile;
import org.patchlight.machine.SharedValue;

/** Keeps what was last written into the log, in {@code events.json}, so that a restart of the program writes nothing again. */
public final class EventMemory {
    /** Far more than the notes of all findings need. */
    private static final long LARGEST = 1 << 20;

    private final SharedValue<LogNotes> notes;
    private LogNotes newest = LogNotes.NONE;

    private EventMemory(SharedValue<LogNotes> notes) {
        this.notes = notes;
    }

    /** A memory that ends with the program, for PCs that are only simulated. */
    public static EventMemory passing() {
        return new EventMemory(SharedValue.inMemory(LogNotes.NONE));
    }

    /** A memory in a file of this folder, shared by all programs that use the folder. */
    public static EventMemory in(Path folder) {
        return new EventMemory(SharedValue.in(
                new KeptFile(folder, "events", LARGEST), LogNotes.NONE, LogNotes.json(), LogNotes::isLike));
    }

    /**
     * Changes the notes. Where they can't be stored, they still count in this process, which otherwise would write the same
     * events at each check.
     *
     * @param change may be called a second time, with what another program stored in the meantime
     */
    synchronized void update(UnaryOperator<LogNotes> change) {
        LogNotes before = newest;
        newest = notes.update(stored -> change.apply(stored.revision() >= before.revision() ? stored : before));
    }
}
