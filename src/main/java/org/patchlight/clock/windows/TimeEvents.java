package org.patchlight.clock.windows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;

/**
 * What the event log says about the clock, newest first. Times are those of the PC's clock when the record was written.
 *
 * @param service records of the Windows Time service
 * @param jumps when the clock was set, and by how much
 * @param waking when the PC woke up
 */
public record TimeEvents(List<EventRecord> service, List<Jump> jumps, List<Instant> waking) {
    /** The service refused a correction as too large. */
    public static final int CHANGE_TOO_BIG = 34;

    static final int SOURCE_CHOSEN = 35;
    static final int UNSYNCHRONISED = 36;
    static final int VALID_DATA = 37;
    static final int PEER_SILENT = 47;
    static final int NAME_UNKNOWN = 134;

    /**
     * The events after which the clock should be measured. A clock that was set is not among them: the desktop reports
     * that, and the monitor also detects it within seconds.
     */
    public static final EventSelection RELEVANT =
            new EventSelection("System", "Microsoft-Windows-Time-Service", Set.of(CHANGE_TOO_BIG, UNSYNCHRONISED));

    /**
     * The service chose a source, received valid data, or began to give its time to others. The latter it does only
     * while it is synchronized.
     */
    private static final Set<Integer> GOOD = Set.of(SOURCE_CHOSEN, VALID_DATA, 139, 143);

    /**
     * The service got no time it could use: no domain controller (14, 24, 129, 130), no peer found by name (17, 131,
     * 134), no source at all (29, 36, 49), no answer or no valid one (38, 47), a difference that is too large (34, 50).
     */
    private static final Set<Integer> NO_TIME = Set.of(
            14, 17, 24, 29, CHANGE_TOO_BIG, UNSYNCHRONISED, 38, PEER_SILENT, 49, 50, 129, 130, 131, 132, NAME_UNKNOWN);

    /** All events of the service that say whether it gets time. */
    static final Set<Integer> SAYING =
            Stream.concat(GOOD.stream(), NO_TIME.stream()).collect(Collectors.toUnmodifiableSet());

    /** What an event of the time service says about the clock. */
    public enum Meaning {
        /** The service gets time. */
        TIME,
        /** The service gets no time that it could use. */
        NO_TIME,
        /** Neither. */
        NONE
    }

    /** What an event of the time service with this id says about the clock, live or copied. */
    public static Meaning meaning(int id) {
        return GOOD.contains(id) ? Meaning.TIME : NO_TIME.contains(id) ? Meaning.NO_TIME : Meaning.NONE;
    }

    /**
     * The change that the service refused as too large, in seconds; positive if the clock is slow. Empty if the event is
     * another one or doesn't show it.
     */
    public static Optional<Duration> refusedChange(EventRecord event) {
        return event.id() != CHANGE_TOO_BIG
                ? Optional.empty()
                : event.field("SystemTimeChangeSeconds")
                        .map(String::strip)
                        .filter(seconds -> seconds.matches("[-+]?\\d{1,12}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    public TimeEvents {
        service = List.copyOf(service);
        jumps = List.copyOf(jumps);
        waking = List.copyOf(waking);
    }

    /**
     * The clock was set.
     *
     * @param time when the record was written, by the new clock
     * @param by how far; positive is forward
     * @param reason 1 by a program, 2 from the hardware clock, 3 with the time zone, 0 unknown (Windows 7)
     */
    public record Jump(Instant time, Duration by, int reason) {
        /** A program set the clock. */
        public static final int BY_PROGRAM = 1;
        /** Windows took the time of the hardware clock. */
        public static final int FROM_HARDWARE = 2;

        /** Reads event 1 of Microsoft-Windows-Kernel-General; empty if its times are missing. */
        public static Optional<Jump> of(EventRecord written) {
            try {
                Instant from = Instant.parse(written.field("OldTime").orElse(""));
                Instant to = Instant.parse(written.field("NewTime").orElse(""));
                String reason = written.field("Reason").orElse("");
                return Optional.of(new Jump(
                        written.time(),
                        Duration.between(from, to),
                        reason.matches("\\d") ? Integer.parseInt(reason) : 0));
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        }
    }

    /** When the Windows Time service last received valid time; empty if there is no such event. */
    public Optional<Instant> lastGood() {
        return service.stream()
                .filter(written -> GOOD.contains(written.id()))
                .map(EventRecord::time)
                .findFirst();
    }

    /**
     * The newest event in which the service refused a correction as too large. Empty if valid time was received since.
     */
    public Optional<EventRecord> refusal() {
        return sinceGood().filter(written -> written.id() == CHANGE_TOO_BIG).findFirst();
    }

    /** The peers that didn't answer or whose names weren't found since the last valid time, newest first. */
    public Set<String> silentPeers() {
        Set<String> names = new LinkedHashSet<>();
        sinceGood()
                .filter(written -> written.id() == PEER_SILENT || written.id() == NAME_UNKNOWN)
                .map(written -> written.field("ManualPeer")
                        .or(() -> written.field("DomainPeer"))
                        .orElse("")
                        .strip())
                .flatMap(name -> Peer.list(name).stream())
                .map(Peer::host)
                .forEach(names::add);
        return names;
    }

    private Stream<EventRecord> sinceGood() {
        return service.stream().takeWhile(written -> !GOOD.contains(written.id()));
    }
}
