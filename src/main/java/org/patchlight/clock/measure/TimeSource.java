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

/** One time server during one measurement: its address and all its answers. */
public final class TimeSource {
    /**
     * The largest frequency error of a healthy PC's crystal is 50 ppm, which is 1/20,000. The bounds of an earlier
     * sample widen at this rate.
     */
    private static final long DRIFT_DIVISOR = 20_000;
    /**
     * Servers slew their own clocks between samples. A contradiction larger than this can't be explained by slewing.
     */
    private static final Duration WANDER = Duration.ofMillis(1);

    private final ServerName name;
    private final List<Answered> samples = new ArrayList<>();
    private SntpTarget target;
    private @Nullable SntpOutcome last;

    /**
     * A server that has not been asked yet.
     *
     * @param name the server as written in the settings
     * @param target its addresses
     */
    public TimeSource(ServerName name, SntpTarget target) {
        this.name = name;
        this.target = target;
    }

    /** The server as written in the settings. */
    public ServerName name() {
        return name;
    }

    /** Where to send the next question: after the first answer, the address that answered. */
    SntpTarget target() {
        return target;
    }

    /** What the budget of questions knows this server by: its name, then its addresses. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(name.toString()));
        target.addresses().stream()
                .filter(address -> !address.isUnresolved())
                .forEach(address ->
                        keys.add(new ServerName(address.getAddress().getHostAddress(), address.getPort()).toString()));
        return keys;
    }

    void take(SntpOutcome outcome) {
        last = outcome;
        if (outcome instanceof Answered answered) {
            samples.add(answered);
            target = SntpTarget.of(answered.server());
        }
    }

    /** Drops all samples, because the clock was set since they were taken. */
    void forget() {
        samples.clear();
    }

    boolean hasAnswered() {
        return !samples.isEmpty();
    }

    /** The outcome of the last question; null if none was sent. */
    @Nullable SntpOutcome lastOrNull() {
        return last;
    }

    /**
     * Combines all samples into one claim: the intersection of their bounds at the end of the latest round.
     *
     * @return empty if there is no sample, or if the samples contradict each other
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

    /** Whether a device in the local network answered in place of an Internet server. */
    boolean isAnsweredLocally() {
        return samples.stream()
                .anyMatch(sample ->
                        LocalNetwork.isIntercepted(name, sample.server().getAddress()));
    }

    /** The sample with the shortest delay. Windows and commands show this one. */
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

    /** How far the clock may have drifted between the sample and the end of the round. */
    private static Duration drift(Answered sample, SntpRound latest) {
        return Duration.ofNanos((latest.after().nanos() - sample.sentNanos()) / DRIFT_DIVISOR + 1);
    }
}
