package org.patchlight.update.fix;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
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
import org.patchlight.pc.WindowsVersion;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.plan.Tier;
import org.patchlight.repair.step.CheckSystemFiles;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;

/**
 * Makes Windows repair its component store (DISM RestoreHealth, Windows 8 and later), then its system files (sfc), then
 * search for updates again. Windows 7 can't repair the store. There the files are checked, and the fix names
 * Microsoft's System Update Readiness Tool (KB947821).
 */
public final class RepairComponentStore implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.REPAIR_COMPONENT_STORE,
                    Subject.UPDATES,
                    Undo.NONE,
                    FixTerms.of(
                                    Duration.ofHours(2),
                                    Servers.DURING,
                                    Proof.ATTEMPT,
                                    ManualTool.UPDATE_TROUBLESHOOTER,
                                    FindingId.COMPONENT_STORE_CORRUPT,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .needing(Need.POWER, Need.DISK_SPACE, Need.RESTORE_POINT)
                            .taking(FixValue.PATH))
            .changing(Message.of("fix.repair-component-store.touches"))
            .asAdministrator()
            .unattended();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        String windows = pc.facts().windowsFolder();
        Step files = new CheckSystemFiles(windows);
        Step search = new WindowsRequest(Request.SEARCH_FOR_UPDATES, RetryUpdate.TARGET);
        if (isBeforeEight(pc.facts().version())) {
            return new FixProposal(List.of(files, search), Message.of("fix.repair-component-store.no-way"));
        }
        Step store = new WindowsRequest(Request.REPAIR_COMPONENT_STORE, windows + "\\WinSxS");
        if (value != null) {
            RepairSource source = RepairSource.of(pc, value);
            if (source.imageOrNull() == null) {
                return new FixProposal(List.of(), source.refusalOrNull());
            }
            store = new WindowsRequest(
                    Request.REPAIR_COMPONENT_STORE_FROM, source.imageOrNull().toString());
        }
        return FixProposal.of(List.of(store, files, search));
    }

    @Override
    public FixProposal proposeFor(Pc pc, FixRequest request) throws PcException {
        FixProposal steps = propose(pc, request.value());
        return Recurrence.reason(request.findings())
                .filter(why -> !steps.steps().isEmpty())
                .map(why -> steps.inTier(new Tier(1, 1, why)))
                .orElse(steps);
    }

    private static boolean isBeforeEight(WindowsVersion version) {
        return version.major() < 6 || (version.major() == 6 && version.minor() < 2);
    }
}
