package org.patchlight.clock.windows;

import java.time.Duration;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/**
 * Asks the time service what it reports about itself. On many builds, Windows refuses {@code w32tm /query} to a process
 * without administrator rights. That is not a fault of the service.
 */
final class StatusQuestion {
    private StatusQuestion() {}

    static Answer<TimeServiceReport> ask(Pc pc, Duration limit) {
        try {
            return new Answer.Known<>(StatusLines.read(pc.timeService().report(limit)));
        } catch (PcException refused) {
            return refused.reason() == Reason.DENIED && !pc.facts().administrator()
                    ? new Answer.NotAllowed<>()
                    : new Answer.Unreadable<>(String.valueOf(refused.getMessage()));
        }
    }
}
