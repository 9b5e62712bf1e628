package org.patchlight.clock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.AddressBook;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.clock.measure.Decision;
import org.patchlight.clock.measure.Measured;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.clock.measure.NetworkFault;
import org.patchlight.clock.measure.Readings;
import org.patchlight.clock.measure.Rounds;
import org.patchlight.clock.measure.ServerName;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.TimeSource;
import org.patchlight.clock.measure.TrustRules;
import org.patchlight.clock.measure.WarmUp;
import org.patchlight.clock.web.SecondOpinion;
import org.patchlight.clock.web.WebDates;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.sntp.SntpAsker;
import org.patchlight.sntp.SntpClient;
import org.patchlight.sntp.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how wrong a PC's clock is. Asks time servers, and web servers too if the time servers are not enough. Keeps
 * the last result, and makes one measurement at a time.
 */
public final class ClockMeter {
    private static final Logger LOG = LoggerFactory.getLogger(ClockMeter.class);
    /** If the clock moved further than this since the measurement, it must be measured again. */
    private static final Duration MOVED = Duration.ofMillis(500);

    /** A step may wait up to 10 more minutes for its turn. Even so, a bad crystal drifts far less than a second. */
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(5);

    private final Pc pc;
    private final ServerRateLimiter rateLimiter;
    private final Consumer<Duration> pause;
    private final SntpAsker asker;
    private final WebDates web;
    private final boolean overTheNetwork;
    private @Nullable Remembered last;

    private record Remembered(List<String> servers, Measured measured, Instant wall, long nanos) {}

    /**
     * A meter that uses the network of this machine.
     *
     * @param pc the PC whose clock is measured and whose network is used
     * @param rateLimiter which servers must not be asked for now
     * @param pause waits for the given time, at most 2.25 seconds
     * @param web the web servers, asked if time servers give no certain answer
     */
    public ClockMeter(Pc pc, ServerRateLimiter rateLimiter, Consumer<Duration> pause, WebDates web) {
        this(pc, rateLimiter, pause, new SntpClient(pc.clock()::nanos), web, true);
    }

    /** A meter that asks time servers only. */
    public ClockMeter(Pc pc, ServerRateLimiter rateLimiter, Consumer<Duration> pause) {
        this(pc, rateLimiter, pause, new WebDates(pc, rateLimiter, () -> false));
    }

    /** A meter that uses another network than that of this machine, for simulated PCs and tests. */
    ClockMeter(Pc pc, ServerRateLimiter rateLimiter, Consumer<Duration> pause, SntpAsker asker, WebDates web) {
        this(pc, rateLimiter, pause, asker, web, false);
    }

    private ClockMeter(
            Pc pc,
            ServerRateLimiter rateLimiter,
            Consumer<Duration> pause,
            SntpAsker asker,
            WebDates web,
            boolean overTheNetwork) {
        this.web = web;
        this.pc = pc;
        this.rateLimiter = rateLimiter;
        this.pause = pause;
        this.asker = asker;
        this.overTheNetwork = overTheNetwork;
    }

    /** Asks the servers, except those that sent a kiss code. Ends within about 20 seconds, usually within one. */
    synchronized Measured measure(List<String> servers, Decision decision) {
        Measured measured = ask(servers, decision);
        last = new Remembered(servers, measured, pc.clock().now(), pc.clock().nanos());
        return measured;
    }

    /**
     * The last result, if it is not older than {@code age} and the clock was not moved since; otherwise a new
     * measurement.
     */
    synchronized Measured recent(List<String> servers, Duration age, Decision decision) {
        if (last == null || !last.servers().equals(servers)) {
            return measure(servers, decision);
        }
        Duration passed = Duration.ofNanos(pc.clock().nanos() - last.nanos());
        Duration moved =
                Duration.between(last.wall().plus(passed), pc.clock().now()).abs();
        return passed.compareTo(age) > 0 || moved.compareTo(MOVED) > 0 ? measure(servers, decision) : last.measured();
    }

    /**
     * Decides whether the clock may be set by what these servers say. Uses the last result if it is at most 5 minutes
     * old and the clock was not moved since; otherwise measures again.
     *
     * @param servers the time servers from the settings
     * @param built when this program was built; the true time can't be earlier
     */
    public synchronized ClockTrust trusted(List<String> servers, Instant built) {
        Measured measured = recent(servers, TRUSTED_FOR, (offset, bound) -> bound.compareTo(MOVED) < 0);
        Remembered known = Objects.requireNonNull(last);
        return TrustRules.judge(measured, known.wall(), known.nanos(), built);
    }

    /** Asks this server alone, within the limits of every other question. The last result stays as it is. */
    synchronized Measured alone(String server) {
        rateLimiter.share();
        return askTimeServers(List.of(ServerName.of(server)), (offset, bound) -> true)
                .ntp();
    }

    private Measured ask(List<String> servers, Decision decision) {
        List<ServerName> names = servers.stream().map(ServerName::of).distinct().toList();
        rateLimiter.share();
        rateLimiter.listIs(names.stream().map(ServerName::toString).toList());
        Asked asked = askTimeServers(names, decision);
        return SecondOpinion.isWantedFor(asked.ntp())
                ? SecondOpinion.join(
                        asked.ntp(),
                        web.ask(),
                        time -> asked.result().chosenBy(time).map(group -> inOrder(names, asked.unasked(), group)))
                : asked.ntp();
    }

    /** What the time servers said, and why some of them were not asked. */
    private record Asked(Measured ntp, Rounds.Result result, Map<ServerName, ServerReading> unasked) {}

    private Asked askTimeServers(List<ServerName> names, Decision decision) {
        Map<ServerName, ServerReading> unasked = new LinkedHashMap<>();
        for (ServerName name : names) {
            if (!rateLimiter.spent(name.toString()).isZero()) {
                unasked.put(name, Readings.askedOften(name.toString()));
            }
            rateLimiter.rest(name.toString()).ifPresent(rest -> unasked.put(name, Readings.resting(name, rest)));
        }
        AddressBook book = AddressBook.lookUp(
                pc.network(),
                names.stream().filter(name -> !unasked.containsKey(name)).toList());
        book.missing().forEach((name, why) -> unasked.put(name, Readings.notFound(name, why)));
        List<TimeSource> sources = book.addresses().entrySet().stream()
                .map(found -> new TimeSource(found.getKey(), found.getValue()))
                .toList();
        PcClock clock = pc.clock();
        WallClock wall = new WallClock(clock::now, clock::nanos);
        int voters = names.size() - book.duplicates();
        Rounds.Result asked = question(sources, new Rounds(sources, voters, asker, wall, rateLimiter, pause), decision);
        return new Asked(inOrder(names, unasked, asked.measured()), asked, unasked);
    }

    private Rounds.Result question(List<TimeSource> sources, Rounds rounds, Decision decision) {
        if (sources.isEmpty()) {
            return Rounds.Result.nothing(Certainty.NO_ANSWER, List.of());
        }
        if (overTheNetwork) {
            WarmUp.once(asker);
        }
        try {
            return rounds.measure(decision);
        } catch (IOException noSockets) {
            return withoutNetwork(sources, noSockets);
        } catch (Error fault) {
            if (NetworkFault.isOne(fault)) {
                return withoutNetwork(sources, fault);
            }
            throw fault;
        }
    }

    private static Rounds.Result withoutNetwork(List<TimeSource> sources, Throwable fault) {
        LOG.warn("time servers can't be asked", fault);
        Message why = Message.of("clock.reading.no-network");
        return Rounds.Result.nothing(
                Certainty.NO_ANSWER,
                sources.stream()
                        .map(source -> Readings.notFound(source.name(), why))
                        .toList());
    }

    /** A copy with one reading for every server, in the order of the settings. */
    private Measured inOrder(List<ServerName> names, Map<ServerName, ServerReading> unasked, Measured measured) {
        Map<String, ServerReading> readings = new LinkedHashMap<>();
        measured.measurement().servers().forEach(reading -> readings.put(reading.address(), reading));
        unasked.forEach((name, reading) -> readings.put(name.toString(), reading));
        List<ServerReading> ordered = new ArrayList<>();
        for (ServerName name : names) {
            ordered.add(Objects.requireNonNull(readings.get(name.toString())));
        }
        ClockMeasurement bare = measured.measurement();
        return new Measured(
                new ClockMeasurement(bare.method(), bare.offsetOrNull(), bare.errorBoundOrNull(), ordered),
                measured.certainty());
    }
}
