package org.patchlight.clock.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.TimeAuthority;
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
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;

/** Makes Windows keep the clock right by itself again: its time service may run, has a time server, and queries it. */
public final class EnableInternetTime implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.ENABLE_INTERNET_TIME,
                    Subject.CLOCK,
                    Undo.PARTIAL,
                    FixTerms.of(
                                    Duration.ofMinutes(4),
                                    Servers.DURING,
                                    Proof.STATE,
                                    ManualTool.DATE_AND_TIME,
                                    FindingId.CLOCK_BEHIND,
                                    FindingId.CLOCK_AHEAD,
                                    FindingId.WRONG_TIME_ZONE,
                                    FindingId.INTERNET_TIME_OFF,
                                    FindingId.CLOCK_NOT_SYNCHRONIZED,
                                    FindingId.TIME_SERVICE_NOT_RUNNING,
                                    FindingId.TIME_SERVICE_DISABLED,
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .settingClock())
            .changing(
                    Message.of("clock.touches.source"),
                    Message.of("clock.touches.service"),
                    Message.of("clock.touches.clock"))
            .asAdministrator()
            .unattended();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(TimeService.SERVICE);
        if (service.isEmpty()) {
            return FixProposal.none(Message.of("clock.obstacle.no-time-service"));
        }
        Optional<Message> authority = TimeAuthority.of(pc);
        if (authority.isPresent()) {
            return FixProposal.none(authority.get());
        }
        List<Step> settings = InternetTimeSteps.of(InternetTime.read(pc.registry()));
        if (settings.isEmpty() && service.get().startType() != StartType.DISABLED) {
            return FixProposal.none(Message.of("clock.obstacle.internet-time-on"));
        }
        List<Step> steps = new ArrayList<>(TimeServiceSteps.steps(service.get(), settings));
        // a PC without a network queries the server later by itself
        steps.add(new OptionalStep(new WindowsRequest(Request.RESYNC_CLOCK, TimeService.SERVICE)));
        return FixProposal.of(steps);
    }
}
