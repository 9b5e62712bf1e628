package org.patchlight.clock.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.Backoff;
import org.patchlight.clock.measure.Readings;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.WebTime;
import org.patchlight.clock.measure.WebTime.Verdict;
import org.patchlight.httpdate.DateAsker;
import org.patchlight.httpdate.DateClient;
import org.patchlight.httpdate.DateFault;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Obstacle;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Unreached;
import org.patchlight.httpdate.WebHost;
import org.patchlight.machine.Workers;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.sntp.Anchor;
import org.patchlight.sntp.Rejection;
import org.patchlight.sntp.WallClock;

/**
 * The second opinion on the time. Asks a few global web servers for the head of one small page each, at most once a
 * minute. If no server gave a date, the interval grows to 1, 2, 4 and up to 15 minutes. In between, the last answers
 * stay valid, because they refer to the monotonic clock. After the clock was set, the servers are asked again.
 */
public final class WebDates {
    /** Small public pages that are generated for each request, so that their Date is not cached. */
    static final List<WebHost> HOSTS = List.of(
            WebHost.https("www.cloudflare.com", "/cdn-cgi/trace"),
            WebHost.https("www.microsoft.com", "/robots.txt"),
            WebHost.https("www.apple.com", "/library/test/success.html"),
            WebHost.https("www.google.com", "/generate_204"));

    /** The page that Windows uses to test its connection. It is asked last, and only if no HTTPS server gave a date. */
    static final WebHost CONNECT_TEST =
            WebHost.connectTest("www.msftconnecttest.com", "/connecttest.txt", "Microsoft Connect Test");

    static final Duration DEADLINE = Duration.ofSeconds(3);
    /** The servers of a simulated PC always answer, but a busy machine may delay them. */
    static final Duration SIMULATED_DEADLINE = Duration.ofSeconds(20);

    static final Duration CONNECT_TEST_DEADLINE = Duration.ofMillis(1500);

    private static final Duration SPACING = Duration.ofMinutes(1);
    private static final Duration LONGEST_SPACING = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 4;
    private static final Duration MOVED = Duration.ofMillis(500);

    private final PcClock clock;
    private final ServerRateLimiter rateLimiter;
    private final BooleanSupplier wanted;
    private final DateAsker asker;
    private final Duration deadline;
    private @Nullable Burst last;
    private int failures;

    private record Burst(List<DateOutcome> outcomes, Anchor after) {}

    /**
     * Asks through the network of a PC.
     *
     * @param pc the PC whose clock, network and trusted certificates are used
     * @param rateLimiter which servers must not be asked for now
     * @param wanted whether web servers may be asked; read at each call of {@link #ask}
     */
    public WebDates(Pc pc, ServerRateLimiter rateLimiter, BooleanSupplier wanted) {
        this(
                pc.clock(),
                rateLimiter,
                wanted,
                new DateClient(
                        pc.clock()::nanos,
                        pc.clock()::now,
                        new PcRoute(pc.network()),
                        () -> pc.network().authorities(),
                        body -> Workers.thread("ask-web-server", body)),
                pc.facts().simulated() ? SIMULATED_DEADLINE : DEADLINE);
    }

    /**
     * Asks through another network than that of this machine.
     *
     * @param clock the clock that the offset refers to
     * @param rateLimiter which servers must not be asked for now
     * @param wanted whether web servers may be asked; read at each call of {@link #ask}
     * @param asker sends the requests
     */
    public WebDates(PcClock clock, ServerRateLimiter rateLimiter, BooleanSupplier wanted, DateAsker asker) {
        this(clock, rateLimiter, wanted, asker, DEADLINE);
    }

    private WebDates(
            PcClock clock, ServerRateLimiter rateLimiter, BooleanSupplier wanted, DateAsker asker, Duration deadline) {
        this.deadline = deadline;
        this.clock = clock;
        this.rateLimiter = rateLimiter;
        this.wanted = wanted;
        this.asker = asker;
    }

    /**
     * Asks the servers, or returns the last answers if they are recent enough. Ends within 5 seconds; on a simulated PC
     * within 40.
     */
    public WebTime ask() {
        if (!wanted.getAsBoolean()) {
            return WebTime.NOT_ASKED;
        }
        WallClock wall = new WallClock(clock::now, clock::nanos);
        Anchor before = wall.anchor();
        if (last != null && holds(last, before)) {
            return judged(last.outcomes(), before);
        }
        List<DateOutcome> outcomes = askAll();
        Anchor after = wall.anchor();
        if (after.movedSince(before).abs().compareTo(MOVED) > 0) {
            last = null;
            return WebTime.nothing(Verdict.CLOCK_MOVING, readings(outcomes));
        }
        remember(outcomes, after);
        return judged(outcomes, after);
    }

    private boolean holds(Burst burst, Anchor now) {
        Duration since = Duration.ofNanos(now.nanos() - burst.after().nanos());
        return since.compareTo(spacing()) < 0
                && now.movedSince(burst.after()).abs().compareTo(MOVED) <= 0;
    }

    private Duration spacing() {
        Duration longer = SPACING.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS));
        return longer.compareTo(LONGEST_SPACING) > 0 ? LONGEST_SPACING : longer;
    }

    /**
     * Without a network, no server was reached. Such an attempt is forgotten, so that the servers are asked as soon as
     * there is a network.
     */
    private void remember(List<DateOutcome> outcomes, Anchor after) {
        boolean anyReached = outcomes.stream()
                .anyMatch(outcome -> !(outcome instanceof Unreached unreached && unreached.why() == Obstacle.NAME));
        last = anyReached ? new Burst(outcomes, after) : null;
        failures = anyReached && !hasReported(outcomes) ? failures + 1 : 0;
    }

    private List<DateOutcome> askAll() {
        List<WebHost> hosts = mayBeAsked(HOSTS);
        List<DateOutcome> outcomes = new ArrayList<>(asker.ask(hosts, deadline));
        boolean found = outcomes.stream()
                .anyMatch(outcome -> !(outcome instanceof Unreached unreached && unreached.why() == Obstacle.NAME));
        if (!hasReported(outcomes) && (found || hosts.isEmpty())) {
            outcomes.addAll(asker.ask(mayBeAsked(List.of(CONNECT_TEST)), connectTestDeadline()));
        }
        outcomes.forEach(this::updateRateLimit);
        return outcomes;
    }

    private Duration connectTestDeadline() {
        return deadline.equals(SIMULATED_DEADLINE) ? SIMULATED_DEADLINE : CONNECT_TEST_DEADLINE;
    }

    private void updateRateLimit(DateOutcome outcome) {
        String server = outcome.host().address();
        if (outcome instanceof Answered) {
            rateLimiter.answered(server);
        } else if (outcome instanceof Rejected rejected && rejected.why() == DateFault.TOO_OFTEN) {
            rateLimiter.rejected(server, Rejection.KISS_RATE);
        }
    }

    /** Those that asked for no pause, and were not asked too often; their question is counted. */
    private List<WebHost> mayBeAsked(List<WebHost> hosts) {
        List<WebHost> awake = hosts.stream()
                .filter(host -> rateLimiter.rest(host.address()).isEmpty())
                .toList();
        return rateLimiter.asking(awake, host -> List.of(host.address()));
    }

    private static boolean hasReported(List<DateOutcome> outcomes) {
        return outcomes.stream().anyMatch(Answered.class::isInstance);
    }

    private WebTime judged(List<DateOutcome> outcomes, Anchor now) {
        WebTime webTime = new WebAssessment(outcomes, now).webTime();
        return new WebTime(
                webTime.verdict(),
                webTime.lower(),
                webTime.upper(),
                withResting(webTime.servers()),
                webTime.onlyAtItsTime());
    }

    private List<ServerReading> readings(List<DateOutcome> outcomes) {
        return withResting(outcomes.stream()
                .filter(outcome -> !(outcome instanceof Answered))
                .map(WebReadings::without)
                .toList());
    }

    /** Adds a reading for each server that is not asked for now. */
    private List<ServerReading> withResting(List<ServerReading> readings) {
        Map<String, ServerReading> all = new LinkedHashMap<>();
        for (WebHost host : HOSTS) {
            Optional<Backoff> rest = rateLimiter.rest(host.address());
            if (!rateLimiter.spent(host.address()).isZero()) {
                all.put(host.address(), Readings.askedOften(host.address()));
            }
            rest.ifPresent(left -> all.put(host.address(), Readings.resting(host.address(), left)));
        }
        readings.forEach(reading -> all.put(reading.address(), reading));
        return List.copyOf(all.values());
    }
}
