package org.patchlight.pc.windows.time;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * The Windows Time service, through {@code w32tm.exe}. The output of a resync is in the language of the system and is
 * not read.
 */
public final class WindowsTimeService implements TimeService {
    @Override
    public void resync(Duration limit) throws PcException {
        try {
            WindowsProcesses.succeed("w32tm.exe", List.of("/resync"), limit);
        } catch (PcException refused) {
            if (refused.reason() != Reason.FAILED || refused.code() == 0) {
                throw refused;
            }
            throw (PcException) new PcException(Reason.FAILED, RESYNC, SERVICE, refused.code()).initCause(refused);
        }
    }

    @Override
    public String report(Duration limit) throws PcException {
        return WindowsProcesses.text("w32tm.exe", List.of("/query", "/status", "/verbose"), limit);
    }

    @Override
    public void step(Duration by) throws PcException {
        ClockStep.by(by);
    }
}
