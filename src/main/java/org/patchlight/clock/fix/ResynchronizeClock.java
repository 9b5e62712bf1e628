package org.patchlight.clock.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.clock.measure.ClockTrust.Distrusted;
import org.patchlight.clock.measure.ClockTrust.Trusted;
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
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepClock;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;
import org.patchlight.repair.step.service.StopService;

/**
 * Makes Windows set the clock now. Enables the time service if necessary, and leaves it running. If Windows refuses or
 * can't, sets the clock by Patchlight's own measurement, if that can be trusted.
 */
public final class ResynchronizeClock implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.RESYNC_CLOCK,
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
                                    FindingId.UPDATE_FAILED,
                                    FindingId.UPGRADE_FAILED)
                            .settingClock())
            .changing(
                    Message.of("clock.touches.source"),
                    Message.of("clock.touches.service"),
                    Message.of("clock.touches.clock"))
            .asAdministrator()
            .unattended();

    private static final Step ASK = new WindowsRequest(Request.RESYNC_CLOCK, TimeService.SERVICE);
    /** A resync soon after the service has started often has "no time data", and then works seconds later. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TrustedTime trustedTime;

    /** @param trustedTime how the clock may be set if Windows doesn't */
    public ResynchronizeClock(TrustedTime trustedTime) {
        this.trustedTime = trustedTime;
    }

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        Optional<Message> authority = TimeAuthority.of(pc);
        if (authority.isPresent()) {
            return FixProposal.none(authority.get());
        }
        Optional<ServiceFacts> service = pc.services().find(TimeService.SERVICE);
        ClockTrust trust = trustedTime.trust().get();
        if (trust instanceof Trusted own) {
            return service.isPresent() ? both(pc, service.get(), own.offset()) : alone(own.offset());
        }
        if (service.isEmpty()) {
            return FixProposal.none(Message.of("clock.obstacle.no-time-service"));
        }
        List<Step> steps = new ArrayList<>(service(pc, service.get()));
        steps.add(ASK);
        return new FixProposal(steps, trust instanceof Distrusted distrusted ? distrusted.why() : null);
    }

    private FixProposal alone(MeasuredOffset own) {
        return new FixProposal(
                List.of(StepClock.now(own, trustedTime.sleep())), Message.of("clock.obstacle.no-time-service"));
    }

    /** Windows first, and Patchlight if Windows doesn't. The other way round if Windows is known to refuse. */
    private FixProposal both(Pc pc, ServiceFacts service, MeasuredOffset own) throws PcException {
        List<Step> steps = new ArrayList<>();
        List<Step> prepared = service(pc, service);
        // a service that was stopped for its settings must run again, or everything is undone
        boolean stopped = prepared.stream().anyMatch(StopService.class::isInstance);
        prepared.forEach(step -> steps.add(stopped ? step : new OptionalStep(step)));
        if (InternetTime.read(pc.registry()).allows(own.offset())) {
            steps.add(new OptionalStep(ASK));
            steps.add(StepClock.unlessWindowsDoes(own, PATIENCE, trustedTime.sleep()));
        } else {
            steps.add(StepClock.now(own, trustedTime.sleep()));
            steps.add(new OptionalStep(ASK));
        }
        return FixProposal.of(steps);
    }

    private static List<Step> service(Pc pc, ServiceFacts service) throws PcException {
        InternetTime set = InternetTime.read(pc.registry());
        // a PC that is in no domain has no time source if it is set to use the domain
        boolean off = set.isOff() || set.isOfDomain();
        return TimeServiceSteps.steps(service, off ? InternetTimeSteps.of(set) : List.of());
    }
}
