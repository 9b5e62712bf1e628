package org.patchlight.clock;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.patchlight.sntp.Rejection;

/**
 * What time servers are owed: kiss codes are obeyed (RFC 5905, section 7.4) and nobody is asked twice within two seconds, the pace from which
 * servers limit a client. Counted on the monotonic clock, so that setting the wall clock neither frees nor locks a server.
 */
public final class ServerManners {
    /** The least time between two questions to one server. */
    public static final Duration SPACING = Duration.ofSeconds(2);

    private static final Duration SPREAD = Duration.ofMillis(250);
    private static final Duration FIRST_REST = Duration.ofHours(1);
    private static final Duration LONGEST_REST = Duration.ofHours(24);

    private final LongSupplier nanos;
    private final Duration spacing;
    private final DoubleSupplier chance;
    private final Map<String, Kiss> kisses = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private List<String> list = List.of();

    /**
     * A server that sent a kiss code, as a value that can be kept.
     *
     * @param server the server as it was asked, {@code name:port}
     * @param why the kiss code
     * @param left how long it is still left alone; counts for nothing where the code forbids it for good
     * @param rest how long it was left alone this time; the next time is four times that
     */
    public record Rest(String server, Rejection why, Duration left, Duration rest) {
        /** Whether it is left alone until the list of servers changes. */
        public boolean forGood() {
            return isForGood(why);
        }
    }

    private record Kiss(Rejection why, long until, Duration rest) {}

    /**
     * @param nanos a monotonic clock in nanoseconds
     * @param spacing the least time between two questions to one server, {@link #SPACING} for all but simulated ones
     */
    public ServerManners(LongSupplier nanos, Duration spacing) {
        this(nanos, spacing, Math::random);
    }

    /** @param chance gives numbers from 0 to 1 */
    ServerManners(LongSupplier nanos, Duration spacing, DoubleSupplier chance) {
        this.chance = chance;
        this.nanos = nanos;
        this.spacing = spacing;
    }

    /** Goes on where an earlier program left off. */
    public synchronized void restore(Collection<Rest> rests) {
        for (Rest rest : rests) {
            kisses.put(rest.server(), new Kiss(rest.why(), after(rest.left()), rest.rest()));
        }
    }

    /** Every server that is being left alone, by name. */
    public synchronized List<Rest> rests() {
        return kisses.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(server -> rest(server).stream())
                .toList();
    }

    /** Tells which servers are to be asked from now on; on a change those that forbade it may be tried again. */
    public synchronized void listIs(List<String> servers) {
        if (!list.isEmpty() && !list.equals(servers)) {
            kisses.values().removeIf(kiss -> isForGood(kiss.why()));
        }
        list = List.copyOf(servers);
    }

    /** Why and for how long a server is to be left alone; empty if it may be asked. */
    public synchronized Optional<Rest> rest(String server) {
        Kiss kiss = kisses.get(server);
        if (kiss == null) {
            return Optional.empty();
        }
        Duration left = Duration.ofNanos(Math.max(0, kiss.until() - nanos.getAsLong()));
        boolean over = left.isZero() && !isForGood(kiss.why());
        return over ? Optional.empty() : Optional.of(new Rest(server, kiss.why(), left, kiss.rest()));
    }

    /** How long to wait before these servers may be asked again; zero if they may be at once. */
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
     * How long to wait before these servers are asked again though they have answered: at least the spacing, and up to a quarter of a second more
     * by chance, so that PCs that began together do not go on together.
     */
    public synchronized Duration nextRound(Collection<String> servers) {
        long spread = spacing.isZero() ? 0 : (long) (chance.getAsDouble() * SPREAD.toNanos());
        return pause(servers).plusNanos(spread);
    }

    /** Tells that a server is being asked. */
    public synchronized void asking(String server) {
        asked.put(server, nanos.getAsLong());
    }

    /** Tells that a server gave the time: an earlier request to be asked less is forgotten. */
    public synchronized void answered(String server) {
        kisses.remove(server);
    }

    /** Tells that a server's answer was rejected; kiss codes are remembered, other reasons are not. */
    public synchronized void rejected(String server, Rejection why) {
        switch (why) {
            case KISS_RATE, KISS_OTHER, KISS_DENY, KISS_RESTRICTED -> {
                Kiss earlier = kisses.get(server);
                Duration rest =
                        earlier == null ? FIRST_REST : atMost(earlier.rest().multipliedBy(4));
                kisses.put(server, new Kiss(why, after(rest), rest));
            }
            default -> {}
        }
    }

    private long after(Duration duration) {
        return nanos.getAsLong() + duration.toNanos();
    }

    private static Duration atMost(Duration rest) {
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static boolean isForGood(Rejection why) {
        return why == Rejection.KISS_DENY || why == Rejection.KISS_RESTRICTED;
    }
}
