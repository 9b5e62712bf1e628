package org.patchlight.repair.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.ServiceState;

/** What the steps on services share: remembering whether one ran, and making it so again. */
final class ServiceSteps {
    private static final String WAS_UP = "running";

    private ServiceSteps() {}

    /** A paused service counts as running: it can be had back that way, and not paused. */
    static Map<String, String> wasUp(Pc pc, String name) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(name);
        return service.isEmpty() ? Map.of() : Map.of(WAS_UP, Boolean.toString(isInUse(service.get())));
    }

    private static boolean isInUse(ServiceFacts service) {
        return service.isUp() || service.state() == ServiceState.PAUSED;
    }

    static boolean ran(Map<String, String> before) {
        return Boolean.parseBoolean(before.get(WAS_UP));
    }

    static void putBack(Pc pc, String name, Map<String, String> before) throws PcException {
        String wasUp = before.get(WAS_UP);
        if (wasUp == null) {
            return;
        }
        if (Boolean.parseBoolean(wasUp)) {
            pc.services().start(name, StartService.LIMIT);
        } else {
            pc.services().stop(name, StopService.LIMIT);
        }
    }

    /** Something done to a PC. */
    interface Act {
        void run() throws PcException;
    }

    /** Does something while these services do not run; those that ran do so again afterwards, whether or not it worked. */
    static void whileStopped(Pc pc, List<String> names, Act act) throws PcException {
        Deque<String> stopped = new ArrayDeque<>();
        try {
            for (String name : names) {
                Optional<ServiceFacts> service = pc.services().find(name);
                if (service.isPresent() && service.get().state() != ServiceState.STOPPED) {
                    // noted first: one that did not stop in time may yet
                    stopped.push(name);
                    pc.services().stop(name, StopService.LIMIT);
                }
            }
            act.run();
        } catch (PcException failure) {
            for (String name : stopped) {
                try {
                    pc.services().start(name, StartService.LIMIT);
                } catch (PcException alsoFailed) {
                    failure.addSuppressed(alsoFailed);
                }
            }
            throw failure;
        }
        for (String name : stopped) {
            pc.services().start(name, StartService.LIMIT);
        }
    }
}
