package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
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
 * Sets the switch that allows Windows 7 and 8.1 to be upgraded to Windows 10. It dates from 2015 and 2016 and has no
 * known effect on Windows 10 or 11, so it is not offered there.
 */
public final class AllowOsUpgrade implements Fix {
    private static final RegistryKey KEY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade");
    private static final String NAME = "AllowOSUpgrade";

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.ALLOW_OS_UPGRADE,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                            Duration.ofMinutes(1),
                            Servers.NONE,
                            Proof.STATE,
                            ManualTool.NONE,
                            FindingId.UPGRADE_BLOCKED,
                            FindingId.UPGRADE_FAILED))
            .changing(Message.of("fix.touches.registry", KEY + "\\" + NAME))
            .asAdministrator();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        if (pc.facts().version().isTenOrLater()) {
            return FixProposal.none(Message.of("fix.allow-os-upgrade.no-effect"));
        }
        if (isAllowed(pc.registry())) {
            return FixProposal.none(Message.of("fix.allow-os-upgrade.already"));
        }
        return FixProposal.of(List.of(new SetRegistryValue(KEY, NAME, 1)));
    }

    /**
     * Whether the switch is set already, in a PC's registry or in a copy.
     *
     * @throws PcException if the registry could not be read
     */
    public static boolean isAllowed(RegistryView registry) throws PcException {
        return registry.number(KEY, NAME).orElse(0) == 1;
    }
}
