package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.ServiceFacts;

/**
 * Who else is in charge of a PC's time: the same as {@code AuthorityCauses} blames, read anew when a fix is planned. Where somebody is, we report and
 * advise, and touch nothing.
 */
public final class TimeAuthority {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private TimeAuthority() {}

    /** Why the clock is not ours to set; empty if it is. */
    public static Optional<Message> of(Pc pc) throws PcException {
        if (pc.facts().management().isManaged()) {
            return Optional.of(Message.of("clock.obstacle.organisation"));
        }
        if (InternetTime.read(pc.registry()).byPolicy()) {
            return Optional.of(Message.of("clock.obstacle.policy"));
        }
        ClockEnvironment around = ClockEnvironment.read(pc);
        if (!around.running().isEmpty()) {
            return Optional.of(Message.of("clock.obstacle.other-program", String.join(", ", around.running())));
        }
        return isSetByHost(pc, around) ? Optional.of(Message.of("clock.obstacle.host")) : Optional.empty();
    }

    /** The service's own word is asked for only where a host could be its source: it costs a process. */
    private static boolean isSetByHost(Pc pc, ClockEnvironment around) throws PcException {
        boolean up = pc.services()
                .find(TimeService.SERVICE)
                .filter(ServiceFacts::isUp)
                .isPresent();
        return around.isSetByHost(
                up,
                () -> Answer.ask(() -> Optional.of(
                                TimeServiceReport.read(pc.timeService().report(LIMIT))))
                        .known());
    }
}
