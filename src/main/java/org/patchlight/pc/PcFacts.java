package org.patchlight.pc;

import org.jspecify.annotations.Nullable;

/**
 * What kind of PC it is.
 *
 * @param simulated whether it exists in memory only
 * @param scenario the name of the simulated PC's scenario, such as {@code clock-behind+restart-pending}; null for a
 *     real PC
 * @param id identifies this PC permanently, so that a change on one PC is never undone on another
 * @param windows the product name, such as {@code Windows 11 Pro 23H2 (build 22631)}
 * @param version its Windows version
 * @param windowsFolder the Windows folder, such as {@code C:\Windows}
 * @param management who manages it
 * @param administrator whether this process has administrator rights there
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
    /** A copy with another management. */
    public PcFacts managedBy(Management others) {
        return others.equals(management)
                ? this
                : new PcFacts(simulated, scenario, id, windows, version, windowsFolder, others, administrator);
    }
}
