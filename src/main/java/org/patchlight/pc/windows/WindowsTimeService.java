package org.patchlight.pc.windows;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeService;

/** The Windows Time service, asked by its own tool. What that prints is in the language of the system and is not read. */
final class WindowsTimeService implements TimeService {
    @Override
    public void resync(Duration limit) throws PcException {
        WindowsProcesses.succeed("w32tm.exe", List.of("/resync"), limit);
    }
}
