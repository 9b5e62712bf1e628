package org.patchlight.repair.step.file;

import java.util.List;
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
import org.patchlight.repair.step.service.ServiceControl;

/**
 * Renames a folder within its parent, so that Windows creates a new one; never deletes. Undo renames the new folder in
 * the same way and restores the name of the old one.
 *
 * @param target the folder's path
 * @param newName the new name, which includes the time; empty if read from a journal, whose before-values hold it
 * @param users the services that use the folder, in the order in which to stop them. Those that started since are
 *     stopped again. An undo stops those that run, whether or not they ran before. The journal records them.
 */
public record RenameAndKeep(String target, String newName, List<String> users) implements UndoableStep {
    /**
     * The operation that a failure reports if a service that uses the folder kept starting again: its target is that
     * service.
     */
    public static final String SERVICE_STARTED_AGAIN = RenameWhileStopped.OPERATION;

    /** The name of the action in a journal. */
    public static final String ACTION = "rename-folder";

    private static final String RENAMED_TO = "renamedTo";
    private static final String USERS = "usedBy";
    /** The same in journals of earlier builds, separated by spaces. */
    private static final String USERS_BEFORE = "users";

    private static final String MODIFIED = "modified";
    /** Keeps the names of two undos apart. */
    private static final String REPLACED = ".replaced";

    private static final int MOST_SAME_NAMES = 100;
    private static final int ALREADY_EXISTS = 183;

    public RenameAndKeep {
        users = List.copyOf(users);
    }

    /** A folder that no service uses. */
    public RenameAndKeep(String target, String newName) {
        this(target, newName, List.of());
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, target, newName);
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<FileFacts> folder = pc.files().find(target);
        if (folder.isEmpty()) {
            return Map.of();
        }
        if (pc.files().find(parent(target) + newName).isPresent()) {
            // an undo would mistake the existing folder for the kept copy
            throw new PcException(Reason.FAILED, "SetAside", parent(target) + newName, ALREADY_EXISTS);
        }
        return Map.of(
                RENAMED_TO,
                newName,
                USERS,
                ServiceControl.joined(users),
                MODIFIED,
                folder.get().modified().toString());
    }

    @Override
    public boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        String renamedTo = before.get(RENAMED_TO);
        if (renamedTo == null || pc.files().find(parent(target) + renamedTo).isPresent()) {
            return false;
        }
        // a power loss right after the renaming may undo it: then the old folder itself is there
        String old = before.get(MODIFIED);
        return pc.files()
                .find(target)
                .filter(found -> found.modified().toString().equals(old))
                .isEmpty();
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (pc.files().find(target).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.folder-missing", target));
        }
        RenameWhileStopped.rename(pc, target, newName, users);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String renamedTo = before.get(RENAMED_TO);
        if (renamedTo == null) {
            return;
        }
        String keptCopy = parent(target) + renamedTo;
        if (pc.files().find(keptCopy).isEmpty()) {
            if (pc.files().find(target).isPresent()) {
                return; // it was never renamed, or is restored already
            }
            throw new PcException(Reason.MISSING, "PutBack", keptCopy, 0);
        }
        List<String> stopped = users(before);
        RenameWhileStopped.around(pc, stopped, () -> giveBack(pc, keptCopy, renamedTo + REPLACED, stopped));
    }

    /** A service that is started at the wrong moment makes a new folder between the two renames: then both are repeated. */
    private void giveBack(Pc pc, String keptCopy, String replaced, List<String> stopped) throws PcException {
        for (int round = 1; ; round++) {
            if (pc.files().find(target).isPresent()) {
                RenameWhileStopped.rename(pc, target, freeName(pc, target, replaced), stopped);
            }
            try {
                RenameWhileStopped.rename(pc, keptCopy, name(target), stopped);
                return;
            } catch (PcException refused) {
                if (refused.code() != ALREADY_EXISTS || round == RenameWhileStopped.MOST_ROUNDS) {
                    throw refused;
                }
            }
        }
    }

    /** The services to stop while the folder is restored, by what {@link #before} read. */
    public static List<String> users(Map<String, String> before) {
        String joined = before.get(USERS);
        return ServiceControl.names(
                joined != null ? joined : before.getOrDefault(USERS_BEFORE, "").replace(' ', '/'));
    }

    /**
     * The step for a folder, with this name or the first free one of {@code name-2}, {@code name-3} and so on.
     *
     * @param users the services that use the folder
     * @throws PcException if the names could not be read, or 100 of them are taken
     */
    public static RenameAndKeep toFreeName(Pc pc, String folder, String name, List<String> users) throws PcException {
        return new RenameAndKeep(folder, freeName(pc, folder, name), users);
    }

    /**
     * The path of the kept copy, by the before-values of a step that was done.
     *
     * @return empty if there was no folder to rename
     */
    public static Optional<String> keptCopy(String target, Map<String, String> before) {
        return Optional.ofNullable(before.get(RENAMED_TO)).map(name -> parent(target) + name);
    }

    private static String freeName(Pc pc, String folder, String wanted) throws PcException {
        String free = wanted;
        for (int n = 2; pc.files().find(parent(folder) + free).isPresent(); n++) {
            if (n > MOST_SAME_NAMES) {
                throw new PcException(Reason.FAILED, "SetAside", parent(folder) + wanted, ALREADY_EXISTS);
            }
            free = wanted + "-" + n;
        }
        return free;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('\\') + 1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
