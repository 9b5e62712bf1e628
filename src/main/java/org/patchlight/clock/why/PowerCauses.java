package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.clock.drift.ClockPast.PastEvent;
import org.patchlight.clock.drift.Drift;
import org.patchlight.clock.drift.DriftWords;
import org.patchlight.clock.why.Cause.Remedy;

/** Causes that come from power: an empty battery, a sleep, a paused virtual machine, or a crystal that drifts. */
final class PowerCauses {
    private static final Duration RECENT = Duration.ofDays(1);
    /** An offset below this is too small to blame on a sleep. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private PowerCauses() {}

    static List<Cause> of(ClockCase wrong) {
        List<Cause> causes = new ArrayList<>();
        battery(wrong).ifPresent(causes::add);
        if (causes.isEmpty()) {
            slept(wrong).ifPresent(causes::add);
            drifting(wrong).ifPresent(causes::add);
        }
        return causes;
    }

    private static Optional<Cause> battery(ClockCase wrong) {
        long falls =
                wrong.windows().events().known().map(BatterySuspicion::falls).orElse(0L);
        boolean fell = wrong.offset().compareTo(BatterySuspicion.DAY) > 0;
        boolean suspected = BatterySuspicion.isRaisedBy(wrong.now(), wrong.offset())
                || (fell && (falls > 1 || BatterySuspicion.isRaisedBy(wrong.past())));
        return suspected ? Optional.of(Cause.of(CauseKind.BATTERY, Remedy.SET_CLOCK, wrong.now())) : Optional.empty();
    }

    /** The PC woke up within the last day and its clock was not set since. A sleep can only make the clock slow. */
    private static Optional<Cause> slept(ClockCase wrong) {
        if (wrong.offset().compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        Instant earliest = wrong.now().minus(RECENT);
        Optional<Instant> good = wrong.windows().lastGood();
        CauseKind kind = wrong.windows().hypervisor().isPresent() ? CauseKind.PAUSED : CauseKind.SLEPT;
        return Stream.concat(
                        wrong.windows().events().known().stream().flatMap(events -> events.waking().stream()),
                        wrong.past().events().stream()
                                .filter(event -> event.kind() == PastEvent.Kind.SLEPT)
                                .map(PastEvent::time))
                .max(Instant::compareTo)
                .filter(woke -> woke.isAfter(earliest) && !woke.isAfter(wrong.now()))
                .filter(woke -> good.isEmpty() || good.get().isBefore(woke))
                .map(woke -> Cause.of(kind, Remedy.SET_CLOCK, woke));
    }

    /** The drift since the clock was last set explains between half and twice the offset. */
    private static Optional<Cause> drifting(ClockCase wrong) {
        Optional<Instant> good = wrong.windows().lastGood();
        Optional<Drift> drift = Drift.of(wrong.past());
        if (drift.isEmpty() || !drift.get().isSignificant()) {
            return Optional.empty();
        }
        Duration since = good.map(time -> Duration.between(time, wrong.now()))
                .orElse(drift.get().over());
        if (since.isNegative()) {
            return Optional.empty();
        }
        double explained = drift.get().ppm() * 1e-6 * since.toSeconds();
        double offset = wrong.offset().toMillis() / 1000.0;
        boolean fits = explained / offset >= 0.5 && explained / offset <= 2;
        return fits
                ? Optional.of(Cause.of(CauseKind.DRIFTING, Remedy.SET_CLOCK, DriftWords.perDay(drift.get())))
                : Optional.empty();
    }
}
