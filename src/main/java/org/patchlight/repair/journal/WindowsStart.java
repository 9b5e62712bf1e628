package org.patchlight.repair.journal;

import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Tells one start of Windows from the next: Windows writes down when it was last shut down, for a restart too. */
public final class WindowsStart {
    private static final RegistryKey KEY = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Windows");

    private WindowsStart() {}

    /**
     * Another text after each restart; always the same one where Windows does not write it down.
     *
     * @throws PcException if it could not be read
     */
    public static String of(Pc pc) throws PcException {
        return pc.registry().read(KEY, "ShutdownTime").map(Object::toString).orElse("");
    }
}
