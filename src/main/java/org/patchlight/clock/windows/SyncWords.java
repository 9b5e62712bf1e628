package org.patchlight.clock.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchlight.health.Message;

/** Messages about what Windows itself reports about the clock. */
public final class SyncWords {
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration SHOWN = Duration.ofMillis(1);

    /** The flags that Windows appends to the name of a peer. */
    private static final Pattern FLAGS = Pattern.compile(",0x[0-9A-Fa-f]+$");

    private SyncWords() {}

    /**
     * When Windows last synchronized the clock, as far as it is known.
     *
     * @param windows what Windows reports
     */
    public static Message last(WindowsTime windows) {
        Optional<Instant> good = windows.lastGood();
        if (good.isPresent()) {
            return Message.of("clock.last-sync", good.get());
        }
        return Message.of(windows.events().known().isPresent() ? "clock.last-sync.none" : "clock.last-sync.unknown");
    }

    /**
     * What Windows reports about the clock, if it contradicts the measurement. Empty if Windows agrees within the bound
     * plus one second, or reports nothing.
     *
     * @param windows what Windows reports
     * @param offset true time minus the PC's clock
     * @param bound the largest error of the offset
     */
    public static Optional<Message> contradiction(WindowsTime windows, Duration offset, Duration bound) {
        boolean same = windows.report()
                .known()
                .flatMap(TimeServiceReport::phaseOffset)
                .filter(believed -> believed.minus(offset).abs().compareTo(bound.plus(CLOSE)) <= 0)
                .isPresent();
        return same ? Optional.empty() : status(windows);
    }

    /**
     * What the Windows Time service reports about the clock; empty if it reports nothing.
     *
     * @param windows what Windows reports
     */
    public static Optional<Message> status(WindowsTime windows) {
        return windows.report().known().flatMap(report -> {
            String source = FLAGS.matcher(report.source().orElse("-")).replaceFirst("");
            if (report.isSynchronised().filter(synchronised -> !synchronised).isPresent()) {
                return Optional.of(Message.of("clock.windows-says.alone", source, last(windows)));
            }
            return report.phaseOffset()
                    .map(phase -> Message.of("clock.windows-says", side(phase), source, last(windows)));
        });
    }

    private static Message side(Duration phase) {
        if (phase.abs().compareTo(SHOWN) < 0) {
            return Message.of("clock.windows-says.right");
        }
        return Message.of(phase.isNegative() ? "clock.windows-says.ahead" : "clock.windows-says.behind", phase.abs());
    }
}
