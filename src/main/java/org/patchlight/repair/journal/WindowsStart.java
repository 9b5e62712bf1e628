package org.patchlight.repair.journal;

import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** Distinguishes one start of Windows from the next. Windows records when it was last shut down, also for a restart. */
public final class WindowsStart {
    private static final RegistryKey KEY = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Windows");

    private WindowsStart() {}

    /**
     * A text that differs after each restart. Always the same one if Windows does not record it.
     *
     * @throws PcException if it could not be read
     */
    public static String of(Pc pc) throws PcException {
        return pc.registry().read(KEY, "ShutdownTime").map(Object::toString).orElse("");
    }
}
