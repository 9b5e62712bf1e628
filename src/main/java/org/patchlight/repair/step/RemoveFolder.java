package org.patchlight.repair.step;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/**
 * Deletes a folder that was set aside earlier, for good. Nothing else: a folder whose name does not say that it was set aside is refused.
 *
 * @param target the folder's path
 * @param size what it holds, in words
 * @param run the run that set it aside, which can then no longer be put back
 */
public record RemoveFolder(String target, Message size, String run) implements Step {
    public static final String ACTION = "remove-folder";
    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int INVALID_NAME = 123;

    /** As a journal has it. */
    static RemoveFolder ofTarget(String target) {
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
    public boolean administrator() {
        return true;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        if (!KeptCopyName.isOne(target.substring(target.lastIndexOf('\\') + 1))) {
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
