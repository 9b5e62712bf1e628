package org.patchlight.repair.step;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.SystemFileCheck;

/**
 * Runs Windows' check of its own files, which replaces damaged ones. The fix continues without it: what it can't repair
 * is reported, and the next check shows whether it matters. Damaged files can't be restored, and need not be.
 *
 * @param target the folder of Windows
 */
public record CheckSystemFiles(String target) implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "check-system-files";

    private static final Duration LIMIT = Duration.ofHours(1);

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public boolean mayFail() {
        return true;
    }

    /** The tool is ended; what it repaired so far stays repaired. */
    @Override
    public boolean mayBeCutShort() {
        return true;
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step." + ACTION + ".unavailable"));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        SystemFileCheck check = pc.componentStore().checkSystemFiles(LIMIT, progress);
        if (check.beyondRepair() > 0) {
            return StepOutcome.done(
                    Message.of("step." + ACTION + ".left", check.beyondRepair(), target + "\\Logs\\CBS\\CBS.log"));
        }
        return check.repaired() > 0
                ? StepOutcome.done(Message.of("step." + ACTION + ".repaired", check.repaired()))
                : StepOutcome.DONE;
    }
}
