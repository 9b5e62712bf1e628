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
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.plan.Tier;
import org.patchlight.repair.step.OpenUpdateCatalog;

/**
 * Opens the Microsoft Update Catalog at the one package that the servicing log names. A person downloads and installs it
 * there again, which brings back what it lacks. Removing a package is no fix here: decision 16 says why.
 */
public final class ReinstallPackage implements Fix {
    private static final String KEY = "fix.reinstall-package.";

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
            FixId.REINSTALL_PACKAGE,
            Subject.UPDATES,
            Undo.NONE,
            FixTerms.of(
                            Duration.ofMinutes(1),
                            Servers.DURING,
                            Proof.ATTEMPT,
                            ManualTool.WINDOWS_UPDATE,
                            FindingId.COMPONENT_STORE_CORRUPT,
                            FindingId.UPDATE_FAILED)
                    .needing(Need.POWER, Need.DISK_SPACE));

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        return FixProposal.none(Message.of(KEY + "nothing"));
    }

    @Override
    public FixProposal proposeFor(Pc pc, FixRequest request) {
        Optional<BrokenPackage> broken = request.findings().stream()
                .flatMap(finding -> BrokenPackage.first(finding.culprits()).stream())
                .findFirst();
        return broken.map(found -> FixProposal.of(List.of(new OpenUpdateCatalog(found.query())))
                        .inTier(new Tier(1, 1, before(found))))
                .orElseGet(() -> propose(pc, null));
    }

    private static Message before(BrokenPackage found) {
        return found.architecture()
                .map(processor -> Message.of(KEY + "before-processor", found.name(), processor))
                .orElseGet(() -> Message.of(KEY + "before", found.name()));
    }
}
