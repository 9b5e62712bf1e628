package org.patchlight.update.installed;

import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RestartKeys;

/** Whether anything still waits for a restart. Also marks that are left over count: then an update may be unfinished. */
final class RestartDue {
    private RestartDue() {}

    static boolean isDue(Pc pc) throws PcException {
        for (RegistryKey key : RestartKeys.ALL) {
            if (pc.registry().exists(key)) {
                return true;
            }
        }
        return pc.registry().number(RestartKeys.UPDATES, RestartKeys.UPDATE_EXE).orElse(0) != 0
                || pc.files()
                        .find(pc.facts().windowsFolder() + "\\WinSxS\\pending.xml")
                        .isPresent();
    }
}
