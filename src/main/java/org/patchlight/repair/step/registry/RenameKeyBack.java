package org.patchlight.repair.step.registry;

import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.RenamedService;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.UndoableStep;

/**
 * Gives the registry key of a service its own name again, which another program had changed. Windows loads the service at
 * its next start. Undo renames the same key once more. A key that runs another program since is left alone.
 *
 * @param service the name of the service, which the key gets
 * @param renamed the current name of the key; empty if read from a journal, whose before-values hold it
 */
public record RenameKeyBack(String service, String renamed) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "rename-service-key";
    /** The operation of a failed undo: the key is gone or another one. Its target is the key. */
    public static final String KEY_CHANGED = "RestoreRenamedKey";

    private static final String RENAMED = "renamed";
    private static final String PROGRAM = "program";
    private static final String IMAGE = "ImagePath";

    public RenameKeyBack {
        if (service.isEmpty() || service.indexOf('\\') >= 0 || renamed.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("no name of a service: " + service + ", " + renamed);
        }
    }

    /** The step for a target written by {@link #target}. An undo does not need the current name. */
    public static RenameKeyBack ofTarget(String target) {
        String place = RenamedService.SERVICES + "\\";
        if (!target.startsWith(place)) {
            throw new IllegalArgumentException("no key of a service: " + target);
        }
        return new RenameKeyBack(target.substring(place.length()), "");
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String target() {
        return key().toString();
    }

    @Override
    public Message title() {
        return renamed.isEmpty()
                ? Message.of("step.renamed", target())
                : Message.of("step." + ACTION, key(renamed).toString(), service);
    }

    @Override
    public String consent() {
        return target() + "=" + renamed;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return canRename(pc) ? Map.of(RENAMED, renamed, PROGRAM, program(pc, key(renamed))) : Map.of();
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (!canRename(pc)) {
            return StepOutcome.skipped(Message.of("step.renamed-key-changed", target()));
        }
        pc.registry().renameKey(key(renamed), service);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String old = before.get(RENAMED);
        if (old == null) {
            return;
        }
        boolean own = pc.registry().exists(key());
        boolean other = pc.registry().exists(key(old));
        if (!own && other) {
            return; // it was never renamed, or is restored already
        }
        if (!own || other || !program(pc, key()).equals(before.get(PROGRAM))) {
            throw new PcException(Reason.MISSING, KEY_CHANGED, target(), 0);
        }
        pc.registry().renameKey(key(), old);
    }

    private boolean canRename(Pc pc) throws PcException {
        Registry registry = pc.registry();
        return !registry.exists(key()) && registry.exists(key(renamed));
    }

    private RegistryKey key() {
        return key(service);
    }

    private static RegistryKey key(String name) {
        return RenamedService.SERVICES.child(name);
    }

    private static String program(Pc pc, RegistryKey key) throws PcException {
        return pc.registry().text(key, IMAGE).orElse("");
    }
}
