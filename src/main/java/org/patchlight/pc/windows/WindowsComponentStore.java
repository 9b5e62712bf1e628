package org.patchlight.pc.windows;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.WindowsVersion;

/** The component store through DISM, which ends with a Win32 code or an HRESULT. */
final class WindowsComponentStore implements ComponentStore {
    private static final String TOOL = "Dism.exe";
    private static final List<String> REPAIR = List.of("/English", "/Online", "/Cleanup-Image", "/RestoreHealth");

    private final WindowsVersion version;

    WindowsComponentStore(WindowsVersion version) {
        this.version = version;
    }

    @Override
    public void repair(Duration limit, IntConsumer progress) throws PcException {
        if (!version.isTenOrLater() && version.minor() < 2) {
            throw new PcException(Reason.UNAVAILABLE, TOOL, "RestoreHealth", 0);
        }
        int code = WindowsProcesses.run(
                TOOL, REPAIR, limit, piece -> DismProgress.of(piece).ifPresent(progress));
        if (code != Win32.SUCCESS && code != Win32.SUCCESS_RESTART_REQUIRED) {
            throw WindowsProcesses.exit(TOOL, "RestoreHealth", code);
        }
    }
}
