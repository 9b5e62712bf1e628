package org.patchlight.update.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.FixValue;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.plan.Tier;

/**
 * Renames and keeps the downloads of Windows Update, or the whole folder SoftwareDistribution, so that Windows makes a
 * new one and downloads again (Microsoft KB910336). The services that use the folder are stopped first and started
 * again. Nothing is deleted. The list of past updates is part of the whole folder, but not of the downloads.
 */
public final class ResetUpdateCache implements Fix {
    static final String ID = "reset-update-cache";

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                                    Duration.ofMinutes(13),
                                    Servers.AFTERWARDS,
                                    Proof.ATTEMPT,
                                    ManualTool.UPDATE_TROUBLESHOOTER,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .needing(Need.DISK_SPACE)
                            .taking(FixValue.oneOf(CacheTier.ids())))
            .changing(
                    Message.of("fix.reset-update-cache.touches.folder"),
                    Message.of("fix.reset-update-cache.touches.services"))
            .asAdministrator()
            .unattended();

    /**
     * In the order in which they are stopped: the one that starts the others is first. Windows Installer (msiserver) does not use the folder, and stopping it would break off
     * an installation.
     */
    private static final List<String> USERS = List.of("UsoSvc", "wuauserv", "DoSvc", "BITS");

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        return proposeFor(pc, new FixRequest(value, List.of()));
    }

    @Override
    public FixProposal proposeFor(Pc pc, FixRequest request) throws PcException {
        String whole = CacheTier.WHOLE.folder(pc);
        if (pc.files().find(whole).isEmpty()) {
            return FixProposal.none(Message.of("fix.reset-update-cache.nothing", whole));
        }
        if (request.value() != null) {
            return ofValue(pc, request.value());
        }
        Optional<Instant> before = FolderRenameSteps.newest(pc, whole);
        if (before.isPresent() && CacheTier.cameBack(pc, request, ID, before.get())) {
            return FixProposal.none(Message.of("fix.reset-update-cache.came-back", before.get()));
        }
        CacheTier.Choice choice = CacheTier.choose(pc, request, ID);
        return in(pc, choice.what(), choice.tier());
    }

    private static FixProposal ofValue(Pc pc, String value) throws PcException {
        Optional<CacheTier> wanted = CacheTier.named(value);
        if (wanted.isEmpty()) {
            return FixProposal.none(
                    Message.of("fix.reset-update-cache.no-value", value, String.join(", ", CacheTier.ids())));
        }
        String folder = wanted.get().folder(pc);
        return pc.files().find(folder).isEmpty()
                ? FixProposal.none(Message.of("fix.reset-update-cache.nothing", folder))
                : in(pc, wanted.get(), wanted.get().because("wanted"));
    }

    private static FixProposal in(Pc pc, CacheTier what, Tier tier) throws PcException {
        return FixProposal.of(FolderRenameSteps.steps(pc, what.folder(pc), USERS))
                .inTier(tier);
    }
}
