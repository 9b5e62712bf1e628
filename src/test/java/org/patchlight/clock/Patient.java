package org.patchlight.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.clock.TimeEvents.Jump;
import org.patchlight.pc.EventRecord;
import org.patchlight.pc.Management;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.ServiceState;
import org.patchlight.pc.StartType;
import org.patchlight.pc.TimeService;

/** A wrong clock on a PC that is otherwise well, each part of which a test may change; values only. */
final class Patient {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    Duration offset = Duration.ofSeconds(137);
    boolean grave = true;
    Instant now = NOW;
    Management management = Management.NONE;
    ClockPast past = ClockPast.NONE;
    Told<ServiceFacts> service =
            new Told.Known<>(new ServiceFacts(TimeService.SERVICE, StartType.MANUAL, ServiceState.RUNNING));
    Told<List<Trigger>> triggers = new Told.Known<>(List.of(new Trigger(Trigger.DOMAIN, true)));
    Told<InternetTime> internetTime = internetTime("NTP", "time.windows.com,0x9", true, 54_000, false);
    List<String> programs = List.of();
    List<String> stoppedPrograms = List.of();
    String hypervisor = "";
    Told<ZoneSetting> zoneSetting = new Told.Known<>(new ZoneSetting(false, false, false));
    Told<Duration> zoneOffset = new Told.Known<>(Duration.ofHours(1));
    Told<TimeServiceReport> report = new Told.Unreadable<>("w32tm");
    boolean logReadable = true;
    final List<EventRecord> written = new ArrayList<>(List.of(event(35, NOW.minus(Duration.ofDays(2)), Map.of())));
    List<Jump> jumps = List.of();
    List<Instant> waking = List.of();

    static Told<InternetTime> internetTime(String type, String peers, boolean client, long most, boolean policy) {
        return new Told.Known<>(new InternetTime(type, Peer.list(peers), client, most, most, 32_768L, policy));
    }

    static EventRecord event(int id, Instant time, Map<String, String> fields) {
        return new EventRecord("System", "Microsoft-Windows-Time-Service", id, 3, time, 1, new HashMap<>(fields));
    }

    void service(StartType start, ServiceState state) {
        service = new Told.Known<>(new ServiceFacts(TimeService.SERVICE, start, state));
    }

    /** Written after all before. */
    void write(int id, Map<String, String> fields) {
        written.add(0, event(id, now.minusSeconds(60), fields));
    }

    WindowsTime windows() {
        return new WindowsTime(
                now,
                service,
                triggers,
                internetTime,
                new Told.Known<>(
                        new Surroundings(programs, stoppedPrograms, hypervisor.isEmpty() ? null : hypervisor, true)),
                new Told.Known<>("W. Europe Standard Time"),
                zoneSetting,
                zoneOffset,
                report,
                logReadable
                        ? new Told.Known<>(new TimeEvents(written, jumps, waking))
                        : new Told.Unreadable<>("no log"));
    }

    List<Cause> causes() {
        return Causes.of(new ClockCase(offset, grave, now, windows(), management, past));
    }

    List<CauseKind> kinds() {
        return causes().stream().map(Cause::kind).toList();
    }

    List<String> fixes() {
        return Causes.fixes(causes(), management.isManaged());
    }
}
