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
import org.patchlight.httpdate.DateOutcome.Obstacle;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Told;
import org.patchlight.httpdate.DateOutcome.Unreached;
import org.patchlight.httpdate.WebHost;
import org.patchlight.machine.Workers;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcClock;
import org.patchlight.sntp.Anchor;
import org.patchlight.sntp.Rejection;
import org.patchlight.sntp.WallClock;

/**
 * The second opinion: a few web servers that serve the whole world, asked for the head of one small page each, at most once a minute; where that
 * gave nothing, after 1, 2, 4 and up to 15 minutes. What they told holds in between, because it is tied to the monotonic clock. Once the clock was
 * set they may be asked anew.
 */
public final class WebDates {
    /** Pages that are small, public, and made up anew for each who asks. */
    static final List<WebHost> HOSTS = List.of(
            WebHost.https("www.cloudflare.com", "/cdn-cgi/trace"),
            WebHost.https("www.microsoft.com", "/robots.txt"),
            WebHost.https("www.apple.com", "/library/test/success.html"),
            WebHost.https("www.google.com", "/generate_204"));

    /** The page that Windows itself tests its connection by, asked last and only if no secure one told the time. */
    static final WebHost CONNECT_TEST =
            WebHost.connectTest("www.msftconnecttest.com", "/connecttest.txt", "Microsoft Connect Test");

    static final Duration DEADLINE = Duration.ofSeconds(3);
    /** Servers of a simulated PC are never silent, but share the machine with all that it is busy with. */
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
     * @param pc whose clock, network and trust
     * @param manners which servers asked to be left alone
     * @param wanted whether web servers may be asked, read anew each time
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

    /** The same over another network than that of this machine. */
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

    /** Asks, or tells again what was told less than the spacing ago. Ends within 5 seconds. */
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

    /** A PC without a network has asked nobody, and may do so as soon as it has one. */
    private void remember(List<DateOutcome> outcomes, Anchor after) {
        boolean somebodyAsked = outcomes.stream()
                .anyMatch(outcome -> !(outcome instanceof Unreached unreached && unreached.why() == Obstacle.NAME));
        last = somebodyAsked ? new Burst(outcomes, after) : null;
        failures = somebodyAsked && !hasReported(outcomes) ? failures + 1 : 0;
    }

    private List<DateOutcome> askAll() {
        List<WebHost> hosts = HOSTS.stream().filter(host -> !isResting(host)).toList();
        List<DateOutcome> outcomes = new ArrayList<>(asker.ask(hosts, deadline));
        boolean found = outcomes.stream()
                .anyMatch(outcome -> !(outcome instanceof Unreached unreached && unreached.why() == Obstacle.NAME));
        if (!hasReported(outcomes) && (found || hosts.isEmpty()) && !isResting(CONNECT_TEST)) {
            outcomes.addAll(asker.ask(List.of(CONNECT_TEST), connectTestDeadline()));
        }
        outcomes.forEach(this::mind);
        return outcomes;
    }

    private Duration connectTestDeadline() {
        return deadline.equals(SIMULATED_DEADLINE) ? SIMULATED_DEADLINE : CONNECT_TEST_DEADLINE;
    }

    private void mind(DateOutcome outcome) {
        String server = outcome.host().address();
        if (outcome instanceof Told) {
            rateLimiter.answered(server);
        } else if (outcome instanceof Rejected rejected && rejected.why() == DateFault.TOO_OFTEN) {
            rateLimiter.rejected(server, Rejection.KISS_RATE);
        }
    }

    private boolean isResting(WebHost host) {
        return rateLimiter.rest(host.address()).isPresent();
    }

    private static boolean hasReported(List<DateOutcome> outcomes) {
        return outcomes.stream().anyMatch(Told.class::isInstance);
    }

    private WebTime judged(List<DateOutcome> outcomes, Anchor now) {
        WebTime word = new WebAssessment(outcomes, now).word();
        return new WebTime(
                word.verdict(), word.lower(), word.upper(), withResting(word.servers()), word.onlyAtItsTime());
    }

    private List<ServerReading> readings(List<DateOutcome> outcomes) {
        return withResting(outcomes.stream()
                .filter(outcome -> !(outcome instanceof Told))
                .map(WebReadings::without)
                .toList());
    }

    /** A reading for each server, also for those that are left alone. */
    private List<ServerReading> withResting(List<ServerReading> readings) {
        Map<String, ServerReading> all = new LinkedHashMap<>();
        for (WebHost host : HOSTS) {
            Optional<Backoff> rest = rateLimiter.rest(host.address());
            rest.ifPresent(left -> all.put(host.address(), Readings.resting(host.address(), left)));
        }
        readings.forEach(reading -> all.put(reading.address(), reading));
        return List.copyOf(all.values());
    }
}
