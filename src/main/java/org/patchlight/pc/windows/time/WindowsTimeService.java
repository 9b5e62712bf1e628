package org.patchlight.pc.windows.time;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * The Windows Time service, through {@code w32tm.exe}. The output of a resync is in the language of the system and is
 * not read.
 */
public final class WindowsTimeService implements TimeService {
    private final ResyncEvents events;

    /**
     * The time service of this Windows.
     *
     * @param eventLog says why the service refused, better than the exit code of its tool
     */
    public WindowsTimeService(EventLog eventLog) {
        this.events = new ResyncEvents(eventLog);
    }

    @Override
    public void resync(Duration limit) throws PcException {
        long before = events.newest();
        int result = ResyncEvents.result(exitCode(limit), events.since(before));
        if (result != Win32.SUCCESS) {
            throw new PcException(Reason.FAILED, RESYNC, SERVICE, result);
        }
    }

    private static int exitCode(Duration limit) throws PcException {
        try {
            WindowsProcesses.succeed("w32tm.exe", List.of("/resync"), limit);
            return Win32.SUCCESS;
        } catch (PcException refused) {
            if (refused.reason() != Reason.FAILED || refused.code() == 0) {
                throw refused;
            }
            return refused.code();
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
