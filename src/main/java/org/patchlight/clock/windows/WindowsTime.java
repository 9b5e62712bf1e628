package org.patchlight.clock.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.pc.service.ServiceFacts;

/**
 * What Windows itself thinks and does about the time of a PC. Nothing in here was put into words by Windows.
 *
 * @param readAt when it was read, by the PC's clock
 * @param service the time service
 * @param triggers what starts and stops it
 * @param internetTime where it is set to take the time from
 * @param surroundings who else may set the clock
 * @param zone the id of the time zone in force
 * @param zoneSetting how local time is made
 * @param zoneOffset local time minus UTC in that zone; only asked for when something is wrong
 * @param report what the time service says of itself; only asked for when something is wrong
 * @param events what stands in the event log; only asked for when something is wrong
 */
public record WindowsTime(
        Instant readAt,
        Answer<ServiceFacts> service,
        Answer<List<Trigger>> triggers,
        Answer<InternetTime> internetTime,
        Answer<ClockEnvironment> surroundings,
        Answer<String> zone,
        Answer<ZoneSetting> zoneSetting,
        Answer<Duration> zoneOffset,
        Answer<TimeServiceReport> report,
        Answer<TimeEvents> events) {
    /** When Windows last set the clock or found it right: the newest of what its service and its event log tell. */
    public Optional<Instant> lastGood() {
        Optional<Instant> reported =
                report.known().flatMap(TimeServiceReport::sinceGood).map(readAt::minus);
        Optional<Instant> written = events.known().flatMap(TimeEvents::lastGood);
        return Stream.of(reported, written).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /** Whether the host of a virtual machine sets the clock. */
    public boolean isSetByHost() {
        boolean up = service.known().filter(ServiceFacts::isUp).isPresent();
        return report.known().filter(said -> said.source().isPresent()).isPresent()
                ? report.known().filter(TimeServiceReport::isSetByHost).isPresent()
                : surroundings
                        .known()
                        .filter(around -> around.isSetByHost(up, Optional::empty))
                        .isPresent();
    }

    /** What the PC is a virtual machine of. */
    public Optional<String> hypervisor() {
        return surroundings.known().flatMap(around -> Optional.ofNullable(around.hypervisorOrNull()));
    }
}
