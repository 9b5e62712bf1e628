package org.patchlight.repair.step.file;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/**
 * Permanently removes the kept copy of a folder. A folder whose name is not that of a kept copy is refused.
 *
 * @param target the folder's path
 * @param size its size, as a message
 * @param run the run that kept the copy, which can no longer be undone afterwards
 */
public record RemoveFolder(String target, Message size, String run) implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "remove-folder";

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int INVALID_NAME = 123;

    /** The step as read from a journal. */
    public static RemoveFolder ofTarget(String target) {
        return new RemoveFolder(target, Message.of("step.remove-folder.unmeasured"), "");
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, target, size, run);
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        if (!KeptCopyName.isKeptCopy(target.substring(target.lastIndexOf('\\') + 1))) {
            throw new PcException(Reason.FAILED, "RemoveDirectory", target, INVALID_NAME);
        }
        return Map.of();
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (pc.files().find(target).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.folder-missing", target));
        }
        pc.files().deleteFolder(target, LIMIT);
        return StepOutcome.DONE;
    }
}
