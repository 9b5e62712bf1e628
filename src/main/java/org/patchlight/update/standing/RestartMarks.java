package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;

/**
 * The marks in registry and file system by which Windows records that a restart must come before further updates.
 * {@code PendingFileRenameOperations} is not one of them, because many programs set it without need.
 *
 * @param marks the marks that exist, as full key or path, so that a helpdesk can check them
 * @param mayLinger whether neither {@code RebootRequired} nor {@code RebootPending} exists; the other marks can outlast
 *     restarts (HealthChecker of CSS-Exchange, "Reboot Pending")
 * @param unread whether a mark could not be read; such a mark does not count
 */
record RestartMarks(List<String> marks, boolean mayLinger, boolean unread) {
    RestartMarks {
        marks = List.copyOf(marks);
    }

    /** Looks for each mark on its own, so that one that can't be read hides no other. */
    static RestartMarks read(Pc pc) {
        Reader reader = new Reader();
        Registry registry = pc.registry();
        for (RegistryKey key : RestartKeys.ALL) {
            reader.take(key.toString(), !RestartKeys.SURE.contains(key), () -> isReadable(registry, key));
        }
        reader.take(
                RestartKeys.UPDATES + "\\" + RestartKeys.UPDATE_EXE,
                true,
                () -> registry.number(RestartKeys.UPDATES, RestartKeys.UPDATE_EXE)
                                .orElse(0)
                        != 0);
        String pending = pc.facts().windowsFolder() + "\\WinSxS\\pending.xml";
        reader.take(pending, true, () -> pc.files().find(pending).isPresent());
        return new RestartMarks(reader.marks, !reader.sure, reader.unread);
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

    private static final class Reader {
        private final List<String> marks = new ArrayList<>();
        private boolean sure;
        private boolean unread;

        void take(String name, boolean mayLinger, Mark mark) {
            try {
                if (mark.exists()) {
                    marks.add(name);
                    sure |= !mayLinger;
                }
            } catch (PcException refused) {
                unread = true;
            }
        }
    }
}
