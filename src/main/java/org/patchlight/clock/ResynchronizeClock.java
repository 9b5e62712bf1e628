package org.patchlight.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.StartType;
import org.patchlight.pc.TimeService;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.Ask;
import org.patchlight.repair.step.Ask.Request;
import org.patchlight.repair.step.SetStartType;
import org.patchlight.repair.step.StartService;
import org.patchlight.repair.step.Step;

/** Has Windows set the clock now; makes the time service able to where it is not, and leaves it running. */
public final class ResynchronizeClock implements Fix {
    static final String ID = "resync-clock";

    private static final FixDeclaration DECLARATION = new FixDeclaration(
            ID,
            Subject.CLOCK,
            List.of(Message.of("clock.touches.service"), Message.of("clock.touches.clock")),
            true,
            Undo.PARTIAL,
            false,
            true);

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(TimeService.SERVICE);
        if (service.isEmpty()) {
            return Prescription.none(Message.of("clock.obstacle.no-time-service"));
        }
        List<Step> steps = new ArrayList<>();
        if (service.get().startType() == StartType.DISABLED) {
            steps.add(new SetStartType(TimeService.SERVICE, StartType.MANUAL));
        }
        if (!service.get().isUp()) {
            steps.add(new StartService(TimeService.SERVICE));
        }
        steps.add(new Ask(Request.RESYNC_CLOCK, TimeService.SERVICE));
        return Prescription.of(steps);
    }
}
