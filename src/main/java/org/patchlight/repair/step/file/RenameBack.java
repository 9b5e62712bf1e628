package org.patchlight.repair.step.file;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.UndoableStep;

/**
 * Gives a file of Windows its own name again, which another program had changed. Undo renames the same file once more. A
 * file that Windows replaced since is left alone.
 *
 * @param target the path that the file gets
 * @param renamed its current name in the same folder; empty if read from a journal, whose before-values hold it
 */
public record RenameBack(String target, String renamed) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "rename-back";
    /** The operation of a failed undo: the file was replaced since. Its target is the path. */
    public static final String FILE_CHANGED = "RestoreRenamedFile";

    private static final String RENAMED = "renamed";
    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return renamed.isEmpty()
                ? Message.of("step.renamed", target)
                : Message.of("step." + ACTION, folder() + renamed, name());
    }

    @Override
    public String consent() {
        return target + "=" + renamed;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<FileFacts> file = pc.files().find(folder() + renamed);
        return file.isEmpty() || pc.files().find(target).isPresent()
                ? Map.of()
                : Map.of(
                        RENAMED,
                        renamed,
                        SIZE,
                        Long.toString(file.get().size()),
                        MODIFIED,
                        file.get().modified().toString());
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (pc.files().find(target).isPresent()
                || pc.files().find(folder() + renamed).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.renamed-file-changed", target));
        }
        pc.files().rename(folder() + renamed, name());
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String old = before.get(RENAMED);
        if (old == null) {
            return;
        }
        Optional<FileFacts> now = pc.files().find(target);
        boolean renamedStands = pc.files().find(folder() + old).isPresent();
        if (now.isEmpty() && renamedStands) {
            return; // it was never renamed, or is restored already
        }
        boolean same = now.filter(file -> Long.toString(file.size()).equals(before.get(SIZE))
                        && file.modified().toString().equals(before.get(MODIFIED)))
                .isPresent();
        if (!same || renamedStands) {
            throw new PcException(Reason.MISSING, FILE_CHANGED, target, 0);
        }
        pc.files().rename(target, old);
    }

    private String folder() {
        return target.substring(0, target.lastIndexOf('\\') + 1);
    }

    private String name() {
        return target.substring(target.lastIndexOf('\\') + 1);
    }
}
