package org.patchlight.update.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.DeleteRegistryValue;
import org.patchlight.repair.step.Step;

/**
 * Removes the policy by which a program blocks updates: an update server that leads to this PC or nowhere. Only values
 * that make up this block are removed; other policies stay. A PC of an organisation is never changed.
 */
public final class RemoveUpdateBlocker implements Fix {
    /** The id of the fix. */
    public static final String ID = "remove-update-blocker";
    /** The id of the finding that it resolves. */
    public static final String FINDING = FindingId.UPDATE_SERVER_UNUSABLE;

    /** Values with an address: the server, where reports go, and a second place for downloads. */
    private static final List<String> ADDRESSES = List.of("WUServer", "WUStatusServer", "UpdateServiceUrlAlternate");
    /**
     * Switches that complete such a block. The first works only together with an update server, and keeps Windows from
     * Microsoft's servers. The second refuses every search (0x8024002E), the third hides the button for one. Without a
     * false server they may be the owner's choice, so they stay then.
     */
    private static final List<String> SWITCHES = List.of(
            "DoNotConnectToWindowsUpdateInternetLocations", "DisableWindowsUpdateAccess", "SetDisableUXWUAccess");

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.STATE, ManualTool.NONE, FINDING)
                            .needing(Need.RESTORE_POINT))
            .changing(
                    Message.of("fix.touches.registry", UpdateServer.AUTOMATIC + "\\" + UpdateServer.REQUIRED),
                    Message.of("fix.touches.registry", UpdateServer.VALUE))
            .asAdministrator()
            .unattended();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
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
        for (String name : SWITCHES) {
            if (registry.number(UpdateServer.POLICY, name).orElse(0) != 0) {
                steps.add(new DeleteRegistryValue(UpdateServer.POLICY, name));
            }
        }
        return FixProposal.of(steps);
    }
}
