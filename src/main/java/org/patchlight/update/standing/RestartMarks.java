package org.patchlight.update.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.file.FileFacts;

/**
 * The marks in registry and file system by which Windows records that a restart must come before further updates.
 * {@code PendingFileRenameOperations} is not one of them, because many programs set it without need. A mark that was
 * written before the last start of Windows has outlasted a restart.
 *
 * @param marks the marks that exist, as full key or path, so that a helpdesk can check them
 * @param mayLinger whether neither {@code RebootRequired} nor {@code RebootPending} was written since the last start of
 *     Windows; the other marks can outlast restarts (HealthChecker of CSS-Exchange, "Reboot Pending")
 * @param unread whether a mark could not be read; such a mark does not count
 * @param old those of the marks that were there before the last start of Windows
 */
record RestartMarks(List<String> marks, boolean mayLinger, boolean unread, List<String> old) {
    RestartMarks {
        marks = List.copyOf(marks);
        old = List.copyOf(old);
    }

    /** Marks of which none is known to be older than the last start of Windows. */
    RestartMarks(List<String> marks, boolean mayLinger, boolean unread) {
        this(marks, mayLinger, unread, List.of());
    }

    /** Whether there are marks, and all of them have outlasted a restart. */
    boolean areOld() {
        return !marks.isEmpty() && old.containsAll(marks);
    }

    /** Looks for each mark on its own, so that one that can't be read hides no other. */
    static RestartMarks read(Pc pc) {
        Reader reader = new Reader(LastStart.of(pc));
        Registry registry = pc.registry();
        for (RegistryKey key : RestartKeys.ALL) {
            reader.take(
                    key.toString(),
                    RestartKeys.SURE.contains(key),
                    () -> isReadable(registry, key),
                    () -> registry.lastWritten(key));
        }
        reader.take(
                RestartKeys.UPDATES + "\\" + RestartKeys.UPDATE_EXE,
                false,
                () -> registry.number(RestartKeys.UPDATES, RestartKeys.UPDATE_EXE)
                                .orElse(0)
                        != 0,
                () -> registry.lastWritten(RestartKeys.UPDATES));
        String pending = pc.facts().windowsFolder() + "\\WinSxS\\pending.xml";
        reader.take(
                pending,
                false,
                () -> pc.files().find(pending).isPresent(),
                () -> pc.files().find(pending).map(FileFacts::modified));
        return new RestartMarks(reader.marks, !reader.sure, reader.unread, reader.old);
    }

    /** A key counts as existing even if access to it is denied, so it is opened as well. */
    private static boolean isReadable(Registry registry, RegistryKey key) throws PcException {
        if (!registry.exists(key)) {
            return false;
        }
        registry.children(key);
        return true;
    }

    private interface Mark {
        boolean exists() throws PcException;
    }

    private interface Written {
        Optional<Instant> time() throws PcException;
    }

    private static final class Reader {
        private final LastStart start;
        private final List<String> marks = new ArrayList<>();
        private final List<String> old = new ArrayList<>();
        private boolean sure;
        private boolean unread;

        Reader(LastStart start) {
            this.start = start;
        }

        void take(String name, boolean ofRestart, Mark mark, Written written) {
            try {
                if (!mark.exists()) {
                    return;
                }
            } catch (PcException refused) {
                unread = true;
                return;
            }
            marks.add(name);
            if (isOld(written)) {
                old.add(name);
            } else {
                sure |= ofRestart;
            }
        }

        /** If the time can't be read, the mark counts as new. */
        private boolean isOld(Written written) {
            try {
                return start.isAfter(written.time());
            } catch (PcException unread) {
                return false;
            }
        }
    }
}
