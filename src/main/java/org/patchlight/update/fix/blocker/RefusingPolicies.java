package org.patchlight.update.fix.blocker;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.registry.DeleteRegistryValue;
import org.patchlight.update.policy.PolicyOrigin;

/** Removes policies that refuse all updates and that no group policy contains. Policies about a version of Windows stay. */
final class RefusingPolicies {
    private RefusingPolicies() {}

    /**
     * The steps on this PC, or why there are none.
     *
     * @throws PcException if the policies can't be read
     */
    static FixProposal propose(Pc pc) throws PcException {
        Optional<PolicyOrigin> origin = PolicyOrigin.of(pc);
        List<Step> steps = origin.map(PolicyOrigin::refusals).orElse(List.of()).stream()
                .<Step>map(refusal -> new DeleteRegistryValue(refusal.key(), refusal.valueName()))
                .toList();
        return steps.isEmpty()
                ? FixProposal.none(Message.of("fix.remove-update-blocker.nothing"))
                : FixProposal.of(steps);
    }
}
