package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Reads what CSI, the lower half of the servicing stack, reports about installers of Windows components. The final code
 * 0x800F0922 says only that one of them failed.
 */
final class InstallerLines {
    private static final String ITEM = "queue item Installer:";
    private static final String NAME = "Installer name:";
    private static final int LONGEST_NAME = 120;

    private InstallerLines() {}

    /** Reads an error line: {@code Failed execution of queue item Installer: NAME ({GUID}) with HRESULT 800f0207}. */
    static boolean take(StampedLine line, FailureTrail trail) {
        String whole = line.whole();
        int item = whole.indexOf(ITEM, line.text());
        if (item >= 0) {
            Hresult code = WrittenResult.after(whole, "with HRESULT", item);
            if (!whole.contains("Failure will be ignored")) {
                trail.installer(name(whole, item + ITEM.length()), code, line);
            }
            return true;
        }
        Hresult returned = WrittenResult.after(whole, " AI HRESULT", line.text());
        if (returned == null) {
            returned = WrittenResult.after(whole, "AI failed. HRESULT", line.text());
        }
        if (returned != null && returned.isFailure()) {
            trail.installerReturned(returned);
            return true;
        }
        Hresult error = WrittenResult.lastError(whole, line.text());
        if (error != null && error.isFailure()) {
            trail.storeError(error);
        }
        return error != null;
    }

    /** Reads the name of the installer that runs: {@code Installer name: [12]"Root Devices"}. */
    static boolean runs(StampedLine line, FailureTrail trail) {
        if (!line.says(NAME)) {
            return false;
        }
        int begin = line.whole().indexOf('"', line.text());
        int end = line.whole().indexOf('"', begin + 1);
        if (begin > 0 && end > begin + 1 && end - begin < LONGEST_NAME) {
            trail.installerRuns(line.whole().substring(begin + 1, end));
        }
        return true;
    }

    private static @Nullable String name(String line, int from) {
        int end = line.indexOf(" ({", from);
        String name = end < 0 || end - from > LONGEST_NAME
                ? ""
                : line.substring(from, end).strip();
        return name.isEmpty() ? null : name;
    }
}
