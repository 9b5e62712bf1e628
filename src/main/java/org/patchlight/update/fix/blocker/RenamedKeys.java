package org.patchlight.update.fix.blocker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.RenamedService;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.registry.RenameKeyBack;

/**
 * Gives the registry keys of missing update services their own names again. Rights differ from key to key, so one that
 * Windows refuses to rename keeps no other from being renamed.
 */
final class RenamedKeys {
    private static final String KEY = "fix.remove-update-blocker.";

    private RenamedKeys() {}

    /**
     * The steps on this PC, or why there are none.
     *
     * @throws PcException if services or registry can't be read
     */
    static FixProposal propose(Pc pc) throws PcException {
        List<Step> steps = new ArrayList<>();
        Message obstacle = null;
        for (String service : ServiceNames.RENAMED_BY_BLOCKERS) {
            if (pc.services().find(service).isPresent()) {
                continue;
            }
            List<RegistryKey> keys = RenamedService.keys(pc, service);
            Optional<RegistryKey> restorable = RenamedService.restorable(pc, service, keys);
            if (restorable.isPresent()) {
                steps.add(new OptionalStep(
                        new RenameKeyBack(service, restorable.get().name())));
            } else if (keys.size() > 1) {
                obstacle = Message.of(KEY + "keys-several", service);
            }
        }
        return steps.isEmpty() && obstacle == null
                ? FixProposal.none(Message.of(KEY + "nothing"))
                : new FixProposal(steps, obstacle);
    }
}
