package org.patchlight.clock.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.patchlight.machine.KeptFile;
import org.patchlight.machine.SharedValue;

/**
 * Limits how many questions a server gets, whatever asks them: checks, events, steps of the clock, sleeps, restarts and
 * commands. It is a token bucket for each server: {@value #BURST} questions, and one more each minute. No hour therefore
 * has more than {@value #MOST_AN_HOUR}.
 *
 * <p>The number comes from the other rules. By itself the tray measures at most about 30 times an hour, in at most four
 * rounds: 120 questions. As many again are left for people and commands.
 */
public final class QuestionBudget {
    /** The most questions that a server gets in any hour. */
    public static final int MOST_AN_HOUR = 240;

    /** How many questions a server may get at once. */
    static final int BURST = 180;
    /** How long it takes until one more question is allowed. */
    static final Duration REFILL = Duration.ofHours(1).dividedBy(MOST_AN_HOUR - BURST);
    /** How long an empty bucket takes to fill. */
    static final Duration LONGEST = REFILL.multipliedBy(BURST);
    /** A file may hold so many servers; beyond them, those go first that were asked least. */
    static final int MOST_SERVERS = 500;

    private static final long LARGEST = 1 << 18;

    private final LongSupplier nanos;
    private final SharedValue<Map<String, Long>> shared;
    private final boolean limits;
    /** For each server that was asked lately, when its bucket is full again. Holds too if the file can't be written. */
    private Map<String, Long> full = Map.of();

    private QuestionBudget(LongSupplier nanos, SharedValue<Map<String, Long>> shared, boolean limits) {
        this.nanos = nanos;
        this.shared = shared;
        this.limits = limits;
    }

    /**
     * A budget that all programs with this folder share, in {@code server-questions.json}.
     *
     * @param nanos the monotonic clock of the machine in nanoseconds, which all its programs read alike until it restarts
     */
    public static QuestionBudget in(Path home, LongSupplier nanos) {
        KeptFile file = new KeptFile(home, "server-questions", LARGEST);
        return new QuestionBudget(
                nanos, SharedValue.in(file, Map.of(), new QuestionBudgetForm(nanos, LONGEST), Map::equals), true);
    }

    /** A budget of this program alone. */
    public static QuestionBudget inMemory(LongSupplier nanos) {
        return sharing(SharedValue.inMemory(Map.of()), nanos);
    }

    /**
     * A budget that several users share by a value.
     *
     * @param full for each server, when by the monotonic clock it may get {@value #BURST} questions again
     */
    public static QuestionBudget sharing(SharedValue<Map<String, Long>> full, LongSupplier nanos) {
        return new QuestionBudget(nanos, full, true);
    }

    /** No limit, for simulated servers. */
    public static QuestionBudget unlimited() {
        return new QuestionBudget(() -> 0, SharedValue.inMemory(Map.of()), false);
    }

    /**
     * Takes one question for each server whose budget allows it.
     *
     * @param asked the servers to ask
     * @param keys what a server is known by, its name and its addresses: each has a budget, and all must allow the question
     * @return those that may be asked, in the same order
     */
    synchronized <T> List<T> take(List<T> asked, Function<T, ? extends Collection<String>> keys) {
        if (!limits) {
            return asked;
        }
        List<T> allowed = new ArrayList<>();
        full = shared.update(theirs -> {
            allowed.clear();
            Map<String, Long> both = current(theirs);
            for (T server : asked) {
                Collection<String> names = keys.apply(server);
                if (names.stream().allMatch(name -> left(both, name).isZero())) {
                    names.stream().distinct().forEach(name -> both.merge(name, nanos.getAsLong(), Math::max));
                    names.stream().distinct().forEach(name -> both.merge(name, REFILL.toNanos(), Long::sum));
                    allowed.add(server);
                }
            }
            return bounded(both);
        });
        return List.copyOf(allowed);
    }

    /** How long a server must not be asked because of earlier questions, as far as this program knows; zero if it may. */
    synchronized Duration left(String key) {
        return limits ? left(full, key) : Duration.ZERO;
    }

    private Duration left(Map<String, Long> buckets, String key) {
        long now = nanos.getAsLong();
        Long until = buckets.get(key);
        long over = until == null ? 0 : until - now + REFILL.toNanos() - LONGEST.toNanos();
        return Duration.ofNanos(Math.max(0, over));
    }

    /** The buckets of this program and of the others, without those that are full. */
    private Map<String, Long> current(Map<String, Long> theirs) {
        Map<String, Long> both = new TreeMap<>(theirs);
        full.forEach((name, until) -> both.merge(name, until, Math::max));
        long now = nanos.getAsLong();
        both.values().removeIf(until -> until - now <= 0);
        return both;
    }

    private static Map<String, Long> bounded(Map<String, Long> buckets) {
        if (buckets.size() <= MOST_SERVERS) {
            return buckets;
        }
        Map<String, Long> most = new TreeMap<>();
        buckets.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_SERVERS)
                .forEach(bucket -> most.put(bucket.getKey(), bucket.getValue()));
        return most;
    }
}
