package org.patchlight.update.fix.blocker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.registry.DeleteRegistryValue;
import org.patchlight.update.policy.Refusal;

/** Removes an update server that leads to this PC or nowhere. Only values that make up this block are removed. */
final class BlockingPolicy {
    /** Values with an address: the server, where reports go, and a second place for downloads. */
    private static final List<String> ADDRESSES = List.of("WUServer", "WUStatusServer", "UpdateServiceUrlAlternate");
    /**
     * Switches that complete such a block. The first works only together with an update server, and keeps Windows from
     * Microsoft's servers. The second refuses every search (0x8024002E), the third hides the button for one. Without a
     * false server they may be the owner's choice, so they stay then.
     */
    private static final List<Refusal> SWITCHES = List.of(Refusal.INTERNET, Refusal.ACCESS, Refusal.PAGE);

    private BlockingPolicy() {}

    /**
     * The steps on this PC, or why there are none.
     *
     * @throws PcException if the registry can't be read
     */
    static FixProposal propose(Pc pc) throws PcException {
        RegistryView registry = pc.registry();
        Optional<UpdateServer> server = UpdateServer.read(registry);
        if (server.filter(UpdateServer::isBlocker).isEmpty()) {
            return FixProposal.none(Message.of("fix.remove-update-blocker.nothing"));
        }
        // First, because without it Windows ignores all others: a run that ends here has ended the block.
        List<Step> steps = new ArrayList<>();
        steps.add(new DeleteRegistryValue(UpdateServer.AUTOMATIC, UpdateServer.REQUIRED));
        List<String> ownNames = UpdateServer.ownNames(registry);
        for (String name : ADDRESSES) {
            if (registry.text(UpdateServer.POLICY, name)
                    .filter(text -> UpdateServer.parse(text, ownNames).isBlocker())
                    .isPresent()) {
                steps.add(new DeleteRegistryValue(UpdateServer.POLICY, name));
            }
        }
        for (Refusal refusal : SWITCHES) {
            if (registry.number(refusal.key(), refusal.valueName()).orElse(0) != 0) {
                steps.add(new DeleteRegistryValue(refusal.key(), refusal.valueName()));
            }
        }
        return FixProposal.of(steps);
    }
}
