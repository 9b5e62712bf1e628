package org.patchlight.repair.step.service;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/**
 * The services that one fix stopped while they ran. A plan names each service that a folder is used by, whatever it does when the plan is made,
 * because services start and stop between plan and consent. What happens is decided at each step: one that does not run is left alone, and only
 * what was stopped is started again.
 */
public final class StoppedServices {
    private final Set<String> names = new ConcurrentSkipListSet<>(String.CASE_INSENSITIVE_ORDER);

    public StoppedServices() {}

    /** The step that stops a service if it runs. */
    public Step stop(String service) {
        return new StopIfRunning(service, this);
    }

    /** The step that starts a service again if {@link #stop} stopped it. */
    public Step start(String service) {
        return new StartIfStopped(service, this);
    }

    private void note(String service, boolean stopped) {
        if (stopped) {
            names.add(service);
        } else {
            names.remove(service);
        }
    }

    private boolean has(String service) {
        return names.contains(service);
    }

    /**
     * Stops a service if it runs when its turn comes; else it is skipped, and there is nothing to undo. The journal has it as {@link StopService}. A
     * service that refuses is left running, and one that hangs is left alone: the rename that follows decides, because
     * not every service holds the folder.
     *
     * @param target the key name of the service
     * @param stopped where a service that ran is noted
     */
    private record StopIfRunning(String target, StoppedServices stopped) implements ServiceStep {
        @Override
        public String action() {
            return StopService.ACTION;
        }

        @Override
        public Message title() {
            return Message.of("step.stop-service.if-running", ServiceControl.title(target));
        }

        /** Empty if the service does not run: an undo must not stop one that has come up since. */
        @Override
        public Map<String, String> before(Pc pc) throws PcException {
            Map<String, String> before = ServiceControl.wasUpWithDependents(pc, target);
            boolean ran = ServiceControl.ran(before);
            stopped.note(target, ran);
            return ran ? before : Map.of();
        }

        @Override
        public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
            if (!stopped.has(target)) {
                return StepOutcome.NOT_NEEDED;
            }
            try {
                ServiceControl.stop(pc, target, ServiceControl.STOP_LIMIT);
            } catch (PcException refused) {
                if (ServiceControl.isHanging(refused)) {
                    // done: it may stop later, so it is started again below and by an undo
                    return StepOutcome.done(
                            Message.of("step.stop-service.hangs", ServiceControl.title(target), refused.target()));
                }
                Optional<Message> remark = remark(refused);
                stopped.note(target, remark.isEmpty());
                return StepOutcome.skipped(remark.orElseThrow(() -> refused));
            }
            return StepOutcome.DONE;
        }

        /** A protected service refuses even an administrator; what it depends on then can't be stopped either. */
        private Optional<Message> remark(PcException refused) {
            return ServiceControl.isRefusal(refused)
                    ? Optional.of(Message.of(
                            "step.stop-service.refused",
                            ServiceControl.title(target),
                            refused.target(),
                            Integer.toString(refused.code())))
                    : Optional.empty();
        }
    }

    /**
     * Starts a service again that its fix stopped while it ran; else it is skipped, and there is nothing to undo. The journal has it as
     * {@link StartService}. A disabled service that ran stays stopped, because Windows doesn't start it. One that still
     * hangs while it stops is left to the next start of Windows.
     *
     * @param target the key name of the service
     * @param stopped what was stopped
     */
    private record StartIfStopped(String target, StoppedServices stopped) implements ServiceStep {
        @Override
        public String action() {
            return StartService.ACTION;
        }

        @Override
        public Message title() {
            return Message.of("step.start-service.if-stopped", ServiceControl.title(target));
        }

        @Override
        public Map<String, String> before(Pc pc) throws PcException {
            return stopped.has(target) ? ServiceControl.wasUp(pc, target) : Map.of();
        }

        @Override
        public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
            if (!stopped.has(target)) {
                return StepOutcome.NOT_NEEDED;
            }
            try {
                return ServiceControl.startUnlessDisabled(pc, target) ? StepOutcome.DONE : StepOutcome.NOT_NEEDED;
            } catch (PcException refused) {
                if (isStopping(pc)) {
                    return StepOutcome.skipped(
                            Message.of("step.start-service.still-stopping", ServiceControl.title(target)));
                }
                throw refused;
            }
        }

        /** Windows can't start a service before it has stopped, and no step can change that. */
        private boolean isStopping(Pc pc) throws PcException {
            return pc.services()
                    .find(target)
                    .filter(now -> now.state() == ServiceState.STOPPING)
                    .isPresent();
        }
    }
}
