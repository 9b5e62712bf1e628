package org.patchlight.clock.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.pc.service.ServiceFacts;

/**
 * What Windows reports and does about the time of a PC. All values are facts, not translated text.
 *
 * @param readAt when it was read, by the PC's clock
 * @param service the Windows Time service
 * @param triggers what starts and stops the service
 * @param internetTime the settings of the time source
 * @param environment what else may set the clock
 * @param zone the id of the current time zone
 * @param zoneSetting how local time is computed
 * @param zoneOffset local time minus UTC in that zone; read only if something is wrong
 * @param report what the time service reports about itself; read only if something is wrong
 * @param events what the event log says; read only if something is wrong
 */
public record WindowsTime(
        Instant readAt,
        Answer<ServiceFacts> service,
        Answer<List<Trigger>> triggers,
        Answer<InternetTime> internetTime,
        Answer<ClockEnvironment> environment,
        Answer<String> zone,
        Answer<ZoneSetting> zoneSetting,
        Answer<Duration> zoneOffset,
        Answer<TimeServiceReport> report,
        Answer<TimeEvents> events) {
    /**
     * When Windows last synchronized the clock: the newer of the service's report and the event log. Empty if neither
     * says so.
     */
    public Optional<Instant> lastGood() {
        Optional<Instant> reported =
                report.known().flatMap(TimeServiceReport::sinceGood).map(readAt::minus);
        Optional<Instant> written = events.known().flatMap(TimeEvents::lastGood);
        return Stream.of(reported, written).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /**
     * Whether the host of a virtual machine sets the clock. The service's report decides; without one, the registry
     * settings do. If only an administrator may read the report, the answer is no: the helper reads it before it changes
     * anything.
     */
    public boolean isSetByHost() {
        boolean up = service.known().filter(ServiceFacts::isUp).isPresent();
        return report.known().filter(status -> status.source().isPresent()).isPresent()
                ? report.known().filter(TimeServiceReport::isSetByHost).isPresent()
                : environment
                        .known()
                        .filter(known -> known.isSetByHost(up, () -> report))
                        .isPresent();
    }

    /** The hypervisor of a virtual machine; empty if none was detected. */
    public Optional<String> hypervisor() {
        return environment.known().flatMap(known -> Optional.ofNullable(known.hypervisorOrNull()));
    }
}
