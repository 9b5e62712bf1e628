package org.patchlight.pc.simulated;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.pc.simulated.state.UpdateKeys;
import org.patchlight.pc.simulated.state.ZoneNames;

/**
 * Starts and stops the services of updates as Windows does by itself, where the scenario has {@link ServiceHabits#ON_DEMAND}. It follows a fixed script:
 * one service more flips at each question to the agent, and after every seventh question about a service. So they differ between plan, consent, helper
 * and steps, and the answer to a question may be outdated at once. A rename that stops its services again meets a quiet round within five.
 *
 * <p>The time zone changes at each question to the agent, where the scenario has {@link ZoneNames#CHANGES}.
 */
final class ServicesOnDemand {
    private static final int QUERIES_PER_FLIP = 7;
    private static final int STOPS_TO_QUIET = 3;

    private final ModelKeeper keeper;
    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicInteger flips = new AtomicInteger();
    private final Map<String, Integer> stops = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);

    ServicesOnDemand(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    /** The agent runs inside its service, so each question to it starts that service; triggers start others, which end when idle. */
    void beforeAgentAnswers() {
        if (keeper.read(model -> model.isOf(ZoneNames.CHANGES))) {
            keeper.happens(ZoneNames::change);
        }
        if (isOn()) {
            flipNext();
            keeper.happens(model -> ServiceHabits.start(model, UpdateKeys.SERVICE));
        }
    }

    void afterQuery() {
        if (isOn() && queries.incrementAndGet() % QUERIES_PER_FLIP == 0) {
            flipNext();
        }
    }

    /**
     * Whether another program starts the service right after this stop, where the scenario has {@link ServiceHabits#RESTARTED}. It gives up at each
     * third stop, as Windows delays triggers that fire too often.
     */
    boolean isStartedAgain(String service) {
        return keeper.read(model -> ServiceHabits.isStartedAgain(model, service))
                && stops.merge(service, 1, Integer::sum) % STOPS_TO_QUIET != 0;
    }

    private void flipNext() {
        int next = flips.getAndIncrement() % ServiceHabits.COMING_AND_GOING.size();
        keeper.happens(model -> ServiceHabits.flip(model, ServiceHabits.COMING_AND_GOING.get(next)));
    }

    private boolean isOn() {
        return keeper.read(model -> model.isOf(ServiceHabits.ON_DEMAND));
    }
}
