package org.patchlight.update.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;

/**
 * Restores the default start type of each disabled service that updates need, and starts those that Windows starts by
 * itself. Triggers start the others.
 *
 * <p>Windows protects some services, such as DoSvc, and refuses a new start type even to an administrator. Then a person
 * reads which registry value to set before a restart. It is not written here: the service manager would keep the old
 * type until the restart, so that nothing could be proven, and the service would fail to start until then.
 */
public final class RestoreUpdateServices implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.RESTORE_UPDATE_SERVICES,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                            Duration.ofMinutes(5),
                            Servers.NONE,
                            Proof.STATE,
                            ManualTool.SERVICES,
                            FindingId.UPDATE_SERVICE_DISABLED,
                            FindingId.UPDATE_FAILED,
                            FindingId.UPGRADE_FAILED))
            .changing(Message.of("fix.restore-update-services.touches"))
            .asAdministrator()
            .unattended();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        List<Step> steps = new ArrayList<>();
        for (UpdateService service : UpdateService.restorableOn(pc.facts().version())) {
            Optional<ServiceFacts> found = pc.services().find(service.name());
            if (found.isPresent() && found.get().startType() == StartType.DISABLED) {
                steps.addAll(restore(service, found.get()));
            }
        }
        return steps.isEmpty()
                ? FixProposal.none(Message.of("fix.restore-update-services.nothing"))
                : FixProposal.of(steps);
    }

    /** Optional: Windows protects some services even from administrators, and one refusal must not undo the others. */
    private static List<Step> restore(UpdateService service, ServiceFacts found) {
        Step startType = new OptionalStep(new SetStartType(found.name(), service.startType()));
        return service.isAutomatic() && !found.isUp()
                ? List.of(startType, new OptionalStep(new StartService(found.name())))
                : List.of(startType);
    }
}
