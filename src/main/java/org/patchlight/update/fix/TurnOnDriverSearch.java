package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.registry.SetRegistryValue;

/**
 * Makes Windows search Windows Update for drivers again: SearchOrderConfig 0 means never, 1 always (devicesetup.admx,
 * "Specify search order for device driver source locations"). It may be the owner's choice, so only a person may start
 * this.
 */
public final class TurnOnDriverSearch implements Fix {
    /** The id of the fix. */
    public static final String ID = "turn-on-driver-search";
    /** The id of the finding that it resolves. */
    public static final String FINDING = "driver-search-off";
    /** The value behind "Change device installation settings". */
    public static final String VALUE = "SearchOrderConfig";

    public static final RegistryKey KEY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\DriverSearching");
    private static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\DriverSearching");
    private static final int NEVER = 0;
    private static final int ALWAYS = 1;

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.STATE, ManualTool.NONE, FINDING))
            .changing(Message.of("fix.touches.registry", KEY + "\\" + VALUE))
            .asAdministrator();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        return isOff(pc.registry())
                ? FixProposal.of(List.of(new SetRegistryValue(KEY, VALUE, ALWAYS)))
                : FixProposal.none(Message.of("fix.turn-on-driver-search.nothing"));
    }

    /**
     * Whether the setting turns the search off. A policy overrides the setting, so with a policy it does not.
     *
     * @throws PcException if the registry could not be read
     */
    public static boolean isOff(RegistryView registry) throws PcException {
        return registry.number(KEY, VALUE).orElse(ALWAYS) == NEVER
                && registry.read(POLICY, VALUE).isEmpty();
    }
}
