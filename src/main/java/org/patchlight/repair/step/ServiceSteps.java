package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;

/** What the steps on services share: remembering whether one ran, and making it so again. */
final class ServiceSteps {
    private static final String WAS_UP = "running";

    private ServiceSteps() {}

    static Map<String, String> wasUp(Pc pc, String name) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(name);
        return service.isEmpty()
                ? Map.of()
                : Map.of(WAS_UP, Boolean.toString(service.get().isUp()));
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
}
