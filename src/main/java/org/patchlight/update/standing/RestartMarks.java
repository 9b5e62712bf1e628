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
 */
final class RestartMarks {
    private RestartMarks() {}

    /** The marks that exist, as full key or path, so that a helpdesk can check them. */
    static List<String> read(Pc pc) throws PcException {
        Registry registry = pc.registry();
        List<String> marks = new ArrayList<>();
        for (RegistryKey key : RestartKeys.ALL) {
            if (registry.exists(key)) {
                marks.add(key.toString());
            }
        }
        if (registry.number(RestartKeys.UPDATES, RestartKeys.UPDATE_EXE).orElse(0) != 0) {
            marks.add(RestartKeys.UPDATES + "\\" + RestartKeys.UPDATE_EXE);
        }
        String pending = pc.facts().windowsFolder() + "\\WinSxS\\pending.xml";
        if (pc.files().find(pending).isPresent()) {
            marks.add(pending);
        }
        return marks;
    }
}
