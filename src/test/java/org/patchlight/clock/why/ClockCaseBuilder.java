package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.windows.Answer;
import org.patchlight.clock.windows.ClockEnvironment;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.clock.windows.TimeEvents.Jump;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.clock.windows.Trigger;
import org.patchlight.clock.windows.WindowsTime;
import org.patchlight.clock.windows.ZoneSetting;
import org.patchlight.pc.Management;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

/** A wrong clock on an otherwise healthy PC. A test may change each part. */
public final class ClockCaseBuilder {
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    Duration offset = Duration.ofSeconds(137);
    boolean isProblem = true;
    Instant now = NOW;
    Management management = Management.NONE;
    ClockPast past = ClockPast.NONE;
    public Answer<ServiceFacts> service =
            new Answer.Known<>(new ServiceFacts(TimeService.SERVICE, StartType.MANUAL, ServiceState.RUNNING));
    Answer<List<Trigger>> triggers = new Answer.Known<>(List.of(new Trigger(Trigger.DOMAIN, true)));
    public Answer<InternetTime> internetTime = internetTime("NTP", "time.windows.com,0x9", true, 54_000, false);
    public List<String> programs = List.of();
    List<String> stoppedPrograms = List.of();
    public String hypervisor = "";
    public Answer<ZoneSetting> zoneSetting = new Answer.Known<>(new ZoneSetting(false, false, false));
    Answer<Duration> zoneOffset = new Answer.Known<>(Duration.ofHours(1));
    Answer<TimeServiceReport> report = new Answer.Unreadable<>("w32tm");
    boolean logReadable = true;
    final List<EventRecord> written = new ArrayList<>(List.of(event(35, NOW.minus(Duration.ofDays(2)), Map.of())));
    List<Jump> jumps = List.of();
    List<Instant> waking = List.of();

    public static Answer<InternetTime> internetTime(
            String type, String peers, boolean client, long most, boolean policy) {
        return new Answer.Known<>(new InternetTime(type, Peer.list(peers), client, most, most, 32_768L, policy));
    }

    static EventRecord event(int id, Instant time, Map<String, String> fields) {
        return new EventRecord("System", "Microsoft-Windows-Time-Service", id, 3, time, 1, new HashMap<>(fields));
    }

    public void service(StartType start, ServiceState state) {
        service = new Answer.Known<>(new ServiceFacts(TimeService.SERVICE, start, state));
    }

    /** Adds a record that is newer than all earlier ones. */
    void write(int id, Map<String, String> fields) {
        written.add(0, event(id, now.minusSeconds(60), fields));
    }

    public WindowsTime windows() {
        return new WindowsTime(
                now,
                service,
                triggers,
                internetTime,
                new Answer.Known<>(new ClockEnvironment(
                        programs, stoppedPrograms, hypervisor.isEmpty() ? null : hypervisor, true)),
                new Answer.Known<>("W. Europe Standard Time"),
                zoneSetting,
                zoneOffset,
                report,
                logReadable
                        ? new Answer.Known<>(new TimeEvents(written, jumps, waking))
                        : new Answer.Unreadable<>("no log"));
    }

    List<Cause> causes() {
        return Causes.of(new ClockCase(offset, isProblem, now, windows(), management, past));
    }

    List<CauseKind> kinds() {
        return causes().stream().map(Cause::kind).toList();
    }

    List<String> fixes() {
        return Causes.fixes(causes(), management.isManaged());
    }
}
