package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;

/**
 * Detects who else controls the time of a PC, when a fix is planned. The rules are those of {@code AuthorityCauses}. If
 * someone else is in control, Patchlight only reports and changes nothing.
 */
public final class TimeAuthority {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private TimeAuthority() {}

    /**
     * The reason why Patchlight must not set the clock; empty if it may.
     *
     * @param pc the PC, read live
     * @throws PcException if the registry or the services can't be read
     */
    public static Optional<Message> of(Pc pc) throws PcException {
        if (pc.facts().management().isManaged()) {
            return Optional.of(Message.of("clock.obstacle.organisation"));
        }
        if (InternetTime.read(pc.registry()).byPolicy()) {
            return Optional.of(Message.of("clock.obstacle.policy"));
        }
        ClockEnvironment environment = ClockEnvironment.read(pc);
        if (!environment.running().isEmpty()) {
            return Optional.of(Message.of("clock.obstacle.other-program", String.join(", ", environment.running())));
        }
        return isSetByHost(pc, environment) ? Optional.of(Message.of("clock.obstacle.host")) : Optional.empty();
    }

    /**
     * The service's own report is read only if a host could set the clock, because reading it starts a process. If
     * Windows refuses it to this process, the helper decides: it makes the plan again, and may read the report.
     */
    private static boolean isSetByHost(Pc pc, ClockEnvironment environment) throws PcException {
        boolean up = pc.services()
                .find(TimeService.SERVICE)
                .filter(ServiceFacts::isUp)
                .isPresent();
        return environment.isSetByHost(up, () -> StatusQuestion.ask(pc, LIMIT));
    }
}
