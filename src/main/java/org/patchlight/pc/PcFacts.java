package org.patchlight.pc;

import org.jspecify.annotations.Nullable;

/**
 * What kind of PC it is.
 *
 * @param simulated whether it exists in memory only
 * @param scenario the simulated PC's scenario as it was named, such as {@code clock-behind+restart-pending}; null for a real PC
 * @param id tells this PC from others for as long as it lives, so that what was done to one is never undone on another
 * @param windows its name for people, such as {@code Windows 11 Pro 23H2 (build 22631)}
 * @param version its Windows version
 * @param windowsFolder the folder of Windows, such as {@code C:\Windows}
 * @param management who manages it
 * @param administrator whether this program may do there what only an administrator may
 */
public record PcFacts(
        boolean simulated,
        @Nullable String scenario,
        String id,
        String windows,
        WindowsVersion version,
        String windowsFolder,
        Management management,
        boolean administrator) {
    /** The same PC, managed by others. */
    public PcFacts managedBy(Management others) {
        return others.equals(management)
                ? this
                : new PcFacts(simulated, scenario, id, windows, version, windowsFolder, others, administrator);
    }
}
