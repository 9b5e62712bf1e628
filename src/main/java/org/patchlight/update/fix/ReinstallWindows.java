package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.Tier;
import org.patchlight.repair.step.StartMediaCreationTool;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;

/**
 * The last fix: opens the page where the person reinstalls Windows and keeps apps and files. Windows 11 22H2 and later
 * have "Fix problems using Windows Update" under Recovery; before that, Microsoft's Media Creation Tool does it. The
 * plan shows what to check first. It starts no installation.
 */
public final class ReinstallWindows implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
            FixId.REINSTALL_WINDOWS,
            Subject.UPDATES,
            Undo.NONE,
            FixTerms.of(
                            Duration.ofMinutes(1),
                            Servers.DURING,
                            Proof.ATTEMPT,
                            ManualTool.WINDOWS_UPDATE,
                            FindingId.COMPONENT_STORE_CORRUPT,
                            FindingId.UPDATE_FAILED,
                            FindingId.UPGRADE_FAILED)
                    .needing(Need.POWER, Need.DISK_SPACE));

    /** Windows 11 22H2. */
    private static final int FIRST_WITH_REINSTALL = 22_621;

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        boolean settings = reinstallsItself(pc.facts().version());
        Optional<String> language = MediumLanguage.of(pc.registry());
        ReinstallPreflight preflight = ReinstallPreflight.of(pc, settings, language);
        Step step = settings ? WindowsRequest.toOpen(Page.RECOVERY) : new StartMediaCreationTool(language.orElse(""));
        FixProposal proposal = new FixProposal(List.of(step), preflight.hindranceOrNull());
        return proposal.inTier(new Tier(1, 1, preflight.first()));
    }

    private static boolean reinstallsItself(WindowsVersion version) {
        return version.isTenOrLater() && version.build() >= FIRST_WITH_REINSTALL;
    }
}
