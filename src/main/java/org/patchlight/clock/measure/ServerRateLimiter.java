package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.patchlight.sntp.Rejection;

/**
 * Limits how often time servers are asked. It obeys kiss codes (RFC 5905, section 7.4), asks no server twice within two
 * seconds, the rate at which servers start to limit a client, and keeps to a {@link QuestionBudget}. It uses the monotonic clock, so that setting the wall clock
 * neither frees nor blocks a server while this program runs.
 */
public final class ServerRateLimiter {
    /** The least time between two requests to one server. */
    public static final Duration SPACING = Duration.ofSeconds(2);

    private static final Duration SPREAD = Duration.ofMillis(250);
    private static final Duration FIRST_REST = Duration.ofHours(1);
    private static final Duration LONGEST_REST = Duration.ofHours(24);

    private final LongSupplier nanos;
    private final Duration spacing;
    private final BackoffStore store;
    private final DoubleSupplier chance;
    private final QuestionBudget budget;
    private final Map<String, Kiss> kisses = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private List<String> list = List.of();

    private record Kiss(Rejection why, long until, Duration rest, List<String> list) {}

    /**
     * A limiter with a budget of its own, or with none if there is no spacing.
     *
     * @param nanos a monotonic clock in nanoseconds
     * @param spacing the least time between two requests to one server, {@link #SPACING} for all except simulated ones
     * @param store where kiss codes are stored between programs
     */
    public ServerRateLimiter(LongSupplier nanos, Duration spacing, BackoffStore store) {
        this(nanos, spacing, store, Math::random);
    }

    /** @param chance returns numbers from 0 to 1 */
    public ServerRateLimiter(LongSupplier nanos, Duration spacing, BackoffStore store, DoubleSupplier chance) {
        this(
                nanos,
                spacing,
                store,
                spacing.isZero() ? QuestionBudget.unlimited() : QuestionBudget.inMemory(nanos),
                chance);
    }

    /** @param budget how many questions each server gets */
    public ServerRateLimiter(
            LongSupplier nanos, Duration spacing, BackoffStore store, QuestionBudget budget, DoubleSupplier chance) {
        this.store = store;
        this.chance = chance;
        this.nanos = nanos;
        this.spacing = spacing;
        this.budget = budget;
    }

    /** Exchanges kiss codes with the other programs on this PC that use the same store. */
    public synchronized void share() {
        store.update(theirs -> {
            theirs.forEach(this::restore);
            return kept();
        });
    }

    /** Merges two backoffs of one server: the longer one counts. None is longer than {@link #LONGEST_REST}. */
    private void restore(Backoff rest) {
        if (!rest.forGood() && rest.left().compareTo(LONGEST_REST.negated()) < 0) {
            return;
        }
        Duration length = clamp(rest.rest(), FIRST_REST, LONGEST_REST);
        Duration left = clamp(rest.left(), LONGEST_REST.negated(), length);
        Kiss ours = kisses.get(rest.server());
        if (ours == null || after(left) - ours.until() > 0) {
            kisses.put(rest.server(), new Kiss(rest.why(), after(left), length, rest.list()));
        }
    }

    /** What is stored: even an expired backoff makes the next one longer. */
    private List<Backoff> kept() {
        return kisses.keySet().stream()
                .sorted()
                .map(this::kept)
                .filter(rest -> rest.forGood() || rest.left().compareTo(LONGEST_REST.negated()) >= 0)
                .toList();
    }

    private Backoff kept(String server) {
        Kiss kiss = Objects.requireNonNull(kisses.get(server));
        return new Backoff(
                server, kiss.why(), Duration.ofNanos(kiss.until() - nanos.getAsLong()), kiss.rest(), kiss.list());
    }

    /**
     * Sets which servers are queried from now on. With another list, servers that denied access may be queried again.
     */
    public synchronized void listIs(List<String> servers) {
        list = List.copyOf(servers);
    }

    /** Why and for how long a server must not be queried; empty if it may be queried. */
    public synchronized Optional<Backoff> rest(String server) {
        if (!kisses.containsKey(server)) {
            return Optional.empty();
        }
        Backoff rest = kept(server);
        boolean holds = rest.forGood() ? rest.list().equals(list) : rest.left().compareTo(Duration.ZERO) > 0;
        return holds ? Optional.of(rest) : Optional.empty();
    }

    /** How long to wait before these servers may be queried again; zero if they may be at once. */
    public synchronized Duration pause(Collection<String> servers) {
        long now = nanos.getAsLong();
        long left = servers.stream()
                .flatMap(server -> Optional.ofNullable(asked.get(server)).stream())
                .mapToLong(when -> when + spacing.toNanos() - now)
                .max()
                .orElse(0);
        return Duration.ofNanos(Math.max(0, left));
    }

    /**
     * How long to wait before these servers are asked again after an answer: at least the spacing, plus up to 250 ms at
     * random, so that PCs that started together do not stay in step.
     */
    public synchronized Duration nextRound(Collection<String> servers) {
        long spread = spacing.isZero() ? 0 : (long) (chance.getAsDouble() * SPREAD.toNanos());
        return pause(servers).plusNanos(spread);
    }

    /** Records that a server is queried now. */
    synchronized void asking(String server) {
        asked.put(server, nanos.getAsLong());
    }

    /**
     * Records that servers are queried now, and takes the questions from their budgets.
     *
     * @param keys what a server is known by: its name first, then its addresses
     * @return those that may be queried, in the same order; the budget of the others is spent
     */
    public synchronized <T> List<T> asking(List<T> servers, Function<T, List<String>> keys) {
        List<T> allowed = budget.take(servers, keys);
        allowed.forEach(server -> asking(keys.apply(server).get(0)));
        return allowed;
    }

    /** How long a server must not be queried because it was queried often; zero if it may be. */
    public Duration spent(String server) {
        return budget.left(server);
    }

    /** Records that a server gave the time: its earlier kiss code is dropped. */
    public synchronized void answered(String server) {
        if (kisses.remove(server) != null) {
            store.update(theirs -> theirs.stream()
                    .filter(rest -> !rest.server().equals(server))
                    .toList());
        }
    }

    /** Records that a server's answer was rejected; only kiss codes are kept. */
    public synchronized void rejected(String server, Rejection why) {
        if (Backoff.isKiss(why)) {
            Kiss earlier = kisses.get(server);
            Duration rest =
                    earlier == null ? FIRST_REST : clamp(earlier.rest().multipliedBy(4), FIRST_REST, LONGEST_REST);
            kisses.put(server, new Kiss(why, after(rest), rest, list));
            share();
        }
    }

    private long after(Duration duration) {
        return nanos.getAsLong() + duration.toNanos();
    }

    private static Duration clamp(Duration length, Duration least, Duration most) {
        Duration atLeast = length.compareTo(least) < 0 ? least : length;
        return atLeast.compareTo(most) > 0 ? most : atLeast;
    }
}
