package org.patchlight.clock.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceFacts;

/**
 * Reads what Windows itself reports about the time of a PC. Changes nothing. What can't be read becomes {@link
 * Answer.Unreadable}.
 */
public final class WindowsTimeReader {
    /** The longest that the child process and the event log may take together. */
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** The longest that the child process may take; the event log gets the rest. */
    private static final Duration LIMIT_OF_REPORT = Duration.ofSeconds(3);

    private static final Duration REACH = Duration.ofDays(30);
    private static final int MOST = 100;
    private static final String CHANNEL = "System";
    private static final String SERVICE = "Microsoft-Windows-Time-Service";
    private static final String KERNEL = "Microsoft-Windows-Kernel-General";
    private static final String WAKING = "Microsoft-Windows-Power-Troubleshooter";
    private final Pc pc;

    /** A reader for one PC. */
    public WindowsTimeReader(Pc pc) {
        this.pc = pc;
    }

    /** Reads the registry and the service control manager. This is cheap and starts no process. */
    public WindowsTime settings() {
        return new WindowsTime(
                pc.clock().now(),
                Answer.ask(() -> pc.services().find(TimeService.SERVICE)),
                Answer.ask(() -> Optional.of(Trigger.read(pc.registry()))),
                Answer.ask(() -> Optional.of(InternetTime.read(pc.registry()))),
                Answer.ask(() -> Optional.of(ClockEnvironment.read(pc))),
                Answer.ask(() -> Optional.of(pc.timeZones().current())),
                Answer.ask(() -> Optional.of(ZoneSetting.read(pc))),
                new Answer.NotAsked<>(),
                new Answer.NotAsked<>(),
                new Answer.NotAsked<>());
    }

    /**
     * Also reads the report of the time service and the event log, within 5 seconds.
     *
     * @param offset true time minus the PC's clock, as far as it is known; it is needed to find records that were
     *     written while the clock was right
     */
    public WindowsTime all(Duration offset) {
        long startNanos = pc.clock().nanos();
        WindowsTime settings = settings();
        Answer<TimeServiceReport> report = report(settings.service());
        Instant now = settings.readAt();
        Instant since = (offset.isNegative() ? now.plus(offset) : now).minus(REACH);
        Answer<TimeEvents> events = Answer.ask(() -> Optional.of(events(since, startNanos)));
        return new WindowsTime(
                pc.clock().now(),
                settings.service(),
                settings.triggers(),
                settings.internetTime(),
                settings.environment(),
                settings.zone(),
                settings.zoneSetting(),
                Answer.ask(() -> Optional.ofNullable(ZoneSetting.offset(pc.timeZones(), now))),
                report,
                events);
    }

    /** A stopped service reports nothing, and asking it would still start a process. */
    private Answer<TimeServiceReport> report(Answer<ServiceFacts> service) {
        return service.known().filter(facts -> !facts.isUp()).isPresent()
                ? new Answer.Absent<>()
                : StatusQuestion.ask(pc, LIMIT_OF_REPORT);
    }

    private TimeEvents events(Instant since, long startNanos) throws PcException {
        List<EventRecord> service = find(SERVICE, TimeEvents.SAYING, since, startNanos);
        List<TimeEvents.Jump> jumps = new ArrayList<>();
        for (EventRecord written : find(KERNEL, Set.of(1), since, startNanos)) {
            TimeEvents.Jump.of(written).ifPresent(jumps::add);
        }
        List<Instant> waking = find(WAKING, Set.of(1), since, startNanos).stream()
                .map(EventRecord::time)
                .toList();
        return new TimeEvents(service, jumps, waking);
    }

    private List<EventRecord> find(String provider, Set<Integer> ids, Instant since, long startNanos)
            throws PcException {
        Duration left = LIMIT.minusNanos(pc.clock().nanos() - startNanos);
        if (left.isNegative() || left.isZero()) {
            throw new PcException(Reason.TIMED_OUT, "EvtQuery", provider, 0);
        }
        return pc.eventLog().find(new EventQuery(CHANNEL, provider, ids, since, MOST), left);
    }
}
