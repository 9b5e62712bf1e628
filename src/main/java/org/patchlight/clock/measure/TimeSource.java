package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.sntp.Anchor;
import org.patchlight.sntp.SntpExchange;
import org.patchlight.sntp.SntpOutcome;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpRound;
import org.patchlight.sntp.SntpTarget;

/** One time server during one measurement: where it is, and all that it said. */
public final class TimeSource {
    /** 50 ppm, the most that the crystal of a sound PC runs fast or slow: so fast an earlier sample loses its worth. */
    private static final long DRIFT_DIVISOR = 20_000;
    /** Servers turn their own clocks while they are asked; more than this is no turning. */
    private static final Duration WANDER = Duration.ofMillis(1);

    private final ServerName name;
    private final List<Answered> samples = new ArrayList<>();
    private SntpTarget target;
    private @Nullable SntpOutcome last;

    public TimeSource(ServerName name, SntpTarget target) {
        this.name = name;
        this.target = target;
    }

    public ServerName name() {
        return name;
    }

    /** Where it is to be asked; once it has answered, at the address that did. */
    SntpTarget target() {
        return target;
    }

    void take(SntpOutcome outcome) {
        last = outcome;
        if (outcome instanceof Answered answered) {
            samples.add(answered);
            target = SntpTarget.of(answered.server());
        }
    }

    /** Forgets what it said, because the clock that it was said of was set since. */
    void forget() {
        samples.clear();
    }

    boolean hasAnswered() {
        return !samples.isEmpty();
    }

    /** What became of the last question; null if none was put. */
    @Nullable SntpOutcome lastOrNull() {
        return last;
    }

    /**
     * All samples in one claim, the intersection of their bounds as of the end of the latest round.
     *
     * @return empty if it gave no sample, or contradicted itself
     */
    Optional<Claim> claim(SntpRound latest) {
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        Duration lower = Collections.max(samples.stream()
                .map(sample -> sample.exchange(latest.before()).lower().minus(drift(sample, latest)))
                .toList());
        Duration upper = Collections.min(samples.stream()
                .map(sample -> sample.exchange(latest.before()).upper().plus(drift(sample, latest)))
                .toList());
        Duration doubt = doubt().plus(latest.error());
        boolean crossed = lower.compareTo(upper) > 0;
        if (crossed && lower.minus(upper).compareTo(doubt.multipliedBy(2).plus(WANDER)) > 0) {
            return Optional.empty();
        }
        boolean freeRunning =
                samples.stream().anyMatch(sample -> sample.packet().isFreeRunning());
        return Optional.of(
                new Claim(crossed ? upper : lower, crossed ? lower : upper, doubt, freeRunning || isAnsweredLocally()));
    }

    /** Whether the person's own network answered in the place of a server of the Internet. */
    boolean isAnsweredLocally() {
        return samples.stream()
                .anyMatch(
                        sample -> LocalNetwork.standsInFor(name, sample.server().getAddress()));
    }

    /** The sample that was on the way for the shortest time, which is the one to be shown. */
    SntpExchange best(Anchor anchor) {
        return samples.stream()
                .map(sample -> sample.exchange(anchor))
                .min(Comparator.comparing(SntpExchange::delay))
                .orElseThrow();
    }

    private Duration doubt() {
        return Collections.max(samples.stream()
                .map(sample ->
                        sample.packet().rootDistance().plus(sample.packet().resolution()))
                .toList());
    }

    /** How far the clock may have run away from the sample by the end of the round. */
    private static Duration drift(Answered sample, SntpRound latest) {
        return Duration.ofNanos((latest.after().nanos() - sample.sentNanos()) / DRIFT_DIVISOR + 1);
    }
}
