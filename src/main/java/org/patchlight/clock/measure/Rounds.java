package org.patchlight.clock.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.sntp.SntpAsker;
import org.patchlight.sntp.SntpOutcome;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpRound;
import org.patchlight.sntp.WallClock;

/**
 * One measurement: a round to all servers, then more rounds until the state of the clock is clear. Once the answer is
 * confirmed, only those that answered are asked again. Most measurements end with their first round.
 */
public final class Rounds {
    /** The most rounds of one measurement. */
    static final int MOST = 4;

    /** Repetition seldom resolves a contradiction, but it may show which server contradicts itself. */
    private static final int MOST_WITHOUT_MAJORITY = 2;
    /**
     * An offset beyond this is believed only if it is still there a moment later, even if many servers agree: just after a
     * start or a sleep, Windows may be about to set the clock itself.
     */
    private static final Duration EXTRAORDINARY = Duration.ofSeconds(5);

    private static final Duration AFTER_AN_UNSTEADY_ROUND = Duration.ofSeconds(2);
    private static final int MOST_UNSTEADY = 2;

    private final List<TimeSource> sources;
    private final int voters;
    private final SntpAsker asker;
    private final WallClock clock;
    private final ServerRateLimiter rateLimiter;
    private final Consumer<Duration> pause;
    private @Nullable SntpRound last;
    private int rounds;
    private int unsteady;
    /** The number of rounds whose samples are still used. */
    private int remembered;

    /**
     * @param sources the servers to query, at least one
     * @param voters how many servers are configured, queried or not; an answer is confirmed if more than half of them
     *     agree
     * @param rateLimiter which servers to skip, and how far apart requests must be
     * @param pause waits for a duration
     */
    public Rounds(
            List<TimeSource> sources,
            int voters,
            SntpAsker asker,
            WallClock clock,
            ServerRateLimiter rateLimiter,
            Consumer<Duration> pause) {
        this.sources = sources;
        this.voters = voters;
        this.asker = asker;
        this.clock = clock;
        this.rateLimiter = rateLimiter;
        this.pause = pause;
    }

    /**
     * Queries until the decision is clear, at most four times. Used once.
     *
     * @throws IOException if this machine provides no sockets at all
     */
    public Result measure(Decision decision) throws IOException {
        SntpRound round = ask(sources, rateLimiter.pause(names(sources)));
        Assessment assessment = new Assessment(sources, round, voters);
        Measured measured = assessment.measured();
        while (isAnotherNeeded(measured, decision, round)) {
            boolean repeat = !round.isSteady();
            // those that were silent may make up the majority
            boolean all = repeat || measured.certainty() != Certainty.CONFIRMED;
            List<TimeSource> next = sources.stream()
                    .filter(source -> mayBeAsked(source) && (all || source.hasAnswered()))
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            Duration wait = rateLimiter.nextRound(names(next));
            round = ask(next, repeat && wait.compareTo(AFTER_AN_UNSTEADY_ROUND) < 0 ? AFTER_AN_UNSTEADY_ROUND : wait);
            assessment = new Assessment(sources, round, voters);
            measured = assessment.measured();
        }
        return round.isSteady()
                ? new Result(measured, assessment)
                : Result.nothing(Certainty.CLOCK_MOVING, measured.measurement().servers());
    }

    /** The combined result of the servers after the last round. */
    public static final class Result {
        private final Measured measured;
        private final @Nullable Assessment assessment;

        private Result(Measured measured, @Nullable Assessment assessment) {
            this.measured = measured;
            this.assessment = assessment;
        }

        /** A result without a time, with the outcome of each server. */
        public static Result nothing(Certainty certainty, List<ServerReading> servers) {
            return new Result(Measured.nothing(certainty, servers), null);
        }

        /** The combined result of all servers. */
        public Measured measured() {
            return measured;
        }

        /**
         * The combined result of the servers whose time agrees with that of the web; empty if there are none, or no
         * majority of them.
         */
        public Optional<Measured> chosenBy(WebTime web) {
            return assessment == null ? Optional.empty() : assessment.chosenBy(web);
        }
    }

    private boolean isAnotherNeeded(Measured measured, Decision decision, SntpRound round) {
        if (rounds >= MOST || Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!round.isSteady()) {
            return unsteady < MOST_UNSTEADY;
        }
        Duration offset = measured.measurement().offsetOrNull();
        Duration bound = measured.measurement().errorBoundOrNull();
        if (offset == null || bound == null) {
            return measured.certainty() == Certainty.NO_MAJORITY && rounds < MOST_WITHOUT_MAJORITY;
        }
        boolean mustBeConfirmed = offset.abs().compareTo(EXTRAORDINARY) > 0 && remembered < 2;
        return mustBeConfirmed || !decision.isClear(offset, bound);
    }

    private SntpRound ask(List<TimeSource> wanted, Duration wait) throws IOException {
        if (!wait.isZero()) {
            pause.accept(wait);
        }
        List<TimeSource> asked = rateLimiter.asking(wanted, TimeSource::keys);
        SntpRound round = SntpRound.of(
                asker, clock, asked.stream().map(TimeSource::target).toList(), voters);
        rounds++;
        unsteady += round.isSteady() ? 0 : 1;
        if (last != null && !(last.isSteady() && round.isSteady() && round.follows(last))) {
            sources.forEach(TimeSource::forget);
            remembered = 0;
        }
        for (int i = 0; i < asked.size(); i++) {
            take(asked.get(i), round.outcomes().get(i));
        }
        remembered++;
        last = round;
        return round;
    }

    private void take(TimeSource source, SntpOutcome outcome) {
        source.take(outcome);
        if (outcome instanceof Answered) {
            rateLimiter.answered(source.name().toString());
        } else if (outcome instanceof Rejected rejected) {
            rateLimiter.rejected(source.name().toString(), rejected.why());
        }
    }

    private boolean mayBeAsked(TimeSource source) {
        String name = source.name().toString();
        return rateLimiter.rest(name).isEmpty() && rateLimiter.spent(name).isZero();
    }

    private static List<String> names(List<TimeSource> sources) {
        return sources.stream().map(source -> source.name().toString()).toList();
    }
}
