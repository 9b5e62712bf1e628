package org.patchlight.clock;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.Measured.Certainty;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.sntp.SntpClient;
import org.patchlight.sntp.SntpOutcome;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpRound;
import org.patchlight.sntp.WallClock;

/** Measures how wrong a PC's clock is by asking time servers; remembers the last result. One measurement at a time. */
public final class ClockMeter {
    private static final Duration BEFORE_THE_REPEAT = Duration.ofSeconds(2);
    /** A clock that was moved this far since it was measured must be measured anew. */
    private static final Duration MOVED = Duration.ofMillis(500);

    private final Pc pc;
    private final ServerManners manners;
    private final Consumer<Duration> pause;
    private @Nullable Remembered last;

    private record Remembered(List<String> servers, Measured measured, Instant wall, long nanos) {}

    /**
     * @param pc whose clock and whose network
     * @param manners whom to leave alone
     * @param pause waits for so long, at most 2 seconds
     */
    public ClockMeter(Pc pc, ServerManners manners, Consumer<Duration> pause) {
        this.pc = pc;
        this.manners = manners;
        this.pause = pause;
    }

    /** Asks the servers anew; those that sent a kiss code are left alone. Ends within about 10 seconds. */
    synchronized Measured measure(List<String> servers) {
        Measured measured = ask(servers);
        last = new Remembered(servers, measured, pc.clock().now(), pc.clock().nanos());
        return measured;
    }

    /** The last result if it is no older than this and the clock was not moved since; else asks anew. */
    synchronized Measured recent(List<String> servers, Duration age) {
        if (last == null || !last.servers().equals(servers)) {
            return measure(servers);
        }
        Duration passed = Duration.ofNanos(pc.clock().nanos() - last.nanos());
        Duration moved =
                Duration.between(last.wall().plus(passed), pc.clock().now()).abs();
        return passed.compareTo(age) > 0 || moved.compareTo(MOVED) > 0 ? measure(servers) : last.measured();
    }

    private Measured ask(List<String> servers) {
        List<ServerName> names = servers.stream().map(ServerName::of).distinct().toList();
        manners.listIs(names.stream().map(ServerName::toString).toList());
        Map<ServerName, ServerReading> unasked = new LinkedHashMap<>();
        for (ServerName name : names) {
            manners.rest(name.toString()).ifPresent(rest -> unasked.put(name, Readings.resting(name, rest)));
        }
        AddressBook book = AddressBook.lookUp(
                pc.network(),
                names.stream().filter(name -> !unasked.containsKey(name)).toList());
        book.missing().forEach((name, why) -> unasked.put(name, Readings.notFound(name, why)));
        return inOrder(names, unasked, measure(new LinkedHashMap<>(book.addresses())));
    }

    private Measured measure(Map<ServerName, InetSocketAddress> servers) {
        List<ServerName> names = List.copyOf(servers.keySet());
        if (names.isEmpty()) {
            return Measured.nothing(Certainty.NO_ANSWER, List.of());
        }
        try {
            SntpRound round = round(servers);
            if (!round.isSteady()) {
                pause.accept(BEFORE_THE_REPEAT);
                names = names.stream().filter(this::mayBeAsked).toList();
                servers.keySet().retainAll(names);
                round = round(servers);
            }
            Measured measured = new Assessment(names, round).measured();
            return round.isSteady()
                    ? measured
                    : Measured.nothing(
                            Certainty.CLOCK_MOVING, measured.measurement().servers());
        } catch (IOException noSockets) {
            Message why = Message.of("clock.reading.no-network");
            return Measured.nothing(
                    Certainty.NO_ANSWER,
                    names.stream().map(name -> Readings.notFound(name, why)).toList());
        }
    }

    private boolean mayBeAsked(ServerName name) {
        return manners.rest(name.toString()).isEmpty();
    }

    private SntpRound round(Map<ServerName, InetSocketAddress> servers) throws IOException {
        List<String> names = servers.keySet().stream().map(ServerName::toString).toList();
        Duration wait = manners.pause(names);
        if (!wait.isZero()) {
            pause.accept(wait);
        }
        names.forEach(manners::asking);
        PcClock clock = pc.clock();
        SntpRound round = SntpRound.of(
                new SntpClient(clock::nanos), new WallClock(clock::now, clock::nanos), List.copyOf(servers.values()));
        for (int i = 0; i < names.size(); i++) {
            SntpOutcome outcome = round.outcomes().get(i);
            if (outcome instanceof Answered) {
                manners.answered(names.get(i));
            } else if (outcome instanceof Rejected rejected) {
                manners.rejected(names.get(i), rejected.why());
            }
        }
        return round;
    }

    /** The same with a reading for every server, in the order of the setting. */
    private Measured inOrder(List<ServerName> names, Map<ServerName, ServerReading> unasked, Measured measured) {
        Map<String, ServerReading> readings = new LinkedHashMap<>();
        measured.measurement().servers().forEach(reading -> readings.put(reading.address(), reading));
        unasked.forEach((name, reading) -> readings.put(name.toString(), reading));
        List<ServerReading> ordered = new ArrayList<>();
        for (ServerName name : names) {
            ServerReading reading = readings.get(name.toString());
            // A server that sent a kiss code to a round that had to be repeated was left out of the repeat.
            ordered.add(reading == null ? Readings.dropped(name, manners.rest(name.toString())) : reading);
        }
        ClockMeasurement bare = measured.measurement();
        return new Measured(
                new ClockMeasurement(bare.method(), bare.offsetOrNull(), bare.errorBoundOrNull(), ordered),
                measured.certainty());
    }
}
