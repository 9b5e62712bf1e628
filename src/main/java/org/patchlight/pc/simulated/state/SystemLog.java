package org.patchlight.pc.simulated.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.model.Model;

/** The events about the clock in the System log of a {@link Model}, with the fields of the providers' manifests. */
public final class SystemLog {
    /** The provider of W32Time. */
    public static final String TIME_SERVICE = "Microsoft-Windows-Time-Service";
    /** The provider that logs changes of the clock. */
    public static final String KERNEL = "Microsoft-Windows-Kernel-General";

    static final int CHANGE_TOO_BIG = 34;
    static final int SOURCE_CHOSEN = 35;
    static final int VALID_DATA = 37;
    static final int PEER_SILENT = 47;
    static final int NAME_UNKNOWN = 134;
    static final int CLOCK_SET = 1;

    /** The channel of all these events. */
    static final String CHANNEL = "System";

    private static final Set<Integer> ATTEMPTS =
            Set.of(CHANGE_TOO_BIG, SOURCE_CHOSEN, VALID_DATA, PEER_SILENT, NAME_UNKNOWN);
    private static final int ERROR = 2;
    private static final int WARNING = 3;
    private static final int INFORMATION = 4;
    private static final String BY_PROGRAM = "1";

    private SystemLog() {}

    /** The time service received valid time from a source and set the clock. */
    public static void synchronised(Model model, Instant at, String source) {
        String from = source + " (ntp.m|0x9|0.0.0.0:123->192.0.2.1:123)";
        write(model, TIME_SERVICE, VALID_DATA, INFORMATION, at, Map.of("TimeSource", from));
        write(
                model,
                TIME_SERVICE,
                SOURCE_CHOSEN,
                INFORMATION,
                at,
                Map.of("TimeSource", from, "TimeSourceRefId", "16908480", "CurrentStratumNumber", "4"));
    }

    /** A peer did not answer after eight attempts. */
    public static void peerSilent(Model model, Instant at, String peer) {
        String error = "The peer is unreachable. (0x800706E1)";
        write(
                model,
                TIME_SERVICE,
                NAME_UNKNOWN,
                WARNING,
                at,
                Map.of(
                        "ErrorMessage",
                        "No such host is known. (0x80072AF9)",
                        "RetryMinutes",
                        "15",
                        "DomainPeer",
                        peer));
        write(model, TIME_SERVICE, PEER_SILENT, WARNING, at, Map.of("ManualPeer", peer, "ErrorMessage", error));
    }

    /**
     * The time service refused a change as too big.
     *
     * @param change how much the clock would change
     * @param most the largest change that is allowed, in seconds
     */
    public static void changeTooBig(Model model, Instant at, Duration change, long most, String source) {
        write(
                model,
                TIME_SERVICE,
                CHANGE_TOO_BIG,
                ERROR,
                at,
                Map.of(
                        "SystemTimeChangeSeconds",
                        Long.toString(change.toSeconds()),
                        "MaxSystemTimeChangeSeconds",
                        Long.toString(most),
                        "TimeSource",
                        source));
    }

    /** A program set the clock from one time to another. */
    public static void clockSet(Model model, Instant from, Instant to) {
        write(
                model,
                KERNEL,
                CLOCK_SET,
                INFORMATION,
                to,
                Map.of("NewTime", to.toString(), "OldTime", from.toString(), "Reason", BY_PROGRAM));
    }

    /** How the time service's last attempt ended: 0 success, 1 no time data, 4 change too big. */
    static int lastError(Model model) {
        int last = attempts(model)
                .reduce((first, second) -> second)
                .map(EventRecord::id)
                .orElse(PEER_SILENT);
        return switch (last) {
            case CHANGE_TOO_BIG -> 4;
            case SOURCE_CHOSEN, VALID_DATA -> 0;
            default -> 1;
        };
    }

    private static Stream<EventRecord> attempts(Model model) {
        return model.events.stream()
                .filter(event -> event.provider().equals(TIME_SERVICE) && ATTEMPTS.contains(event.id()));
    }

    /** When the time service last received valid time; {@link Instant#EPOCH} if never. */
    static Instant lastGood(Model model) {
        return attempts(model)
                .filter(event -> event.id() == SOURCE_CHOSEN || event.id() == VALID_DATA)
                .map(EventRecord::time)
                .reduce((first, second) -> second)
                .orElse(Instant.EPOCH);
    }

    private static void write(Model model, String provider, int id, int level, Instant at, Map<String, String> fields) {
        long number = model.events.isEmpty()
                ? 1
                : model.events.get(model.events.size() - 1).number() + 1;
        model.events.add(new EventRecord(CHANNEL, provider, id, level, at, number, fields));
    }
}
