package org.patchlight.clock.fix;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;

/** Works out the steps that make the time service run with the right settings. */
final class TimeServiceSteps {
    private TimeServiceSteps() {}

    /**
     * Enables the service, writes these settings, and starts it. A running service is stopped first, because it reads
     * its settings at its start. An undo, which runs backwards, makes it read the old ones again.
     */
    static List<Step> steps(ServiceFacts service, List<Step> settings) {
        List<Step> steps = new ArrayList<>();
        boolean restart = !settings.isEmpty() && service.state() != ServiceState.STOPPED;
        if (restart) {
            steps.add(new StopService(TimeService.SERVICE));
        }
        steps.addAll(settings);
        if (service.startType() == StartType.DISABLED) {
            steps.add(new SetStartType(TimeService.SERVICE, StartType.MANUAL));
        }
        if (restart || !service.isUp()) {
            steps.add(new StartService(TimeService.SERVICE));
        }
        return steps;
    }
}
