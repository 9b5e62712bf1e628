package org.patchlight.casefile.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.patchlight.clock.windows.StripChart;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;

/**
 * How far off a clock was, by copied evidence.
 *
 * @param offset true time minus the PC's clock
 * @param source the message of where the figure is from, without the path
 */
record ClockOffset(Duration offset, Message source) {
    private static final int SHOWN = 3;
    private static final int LONGEST_NAME = 120;

    static ClockOffset measured(Measured measured) {
        StripChart offsets = measured.offsets();
        int samples = offsets.offsets().size();
        if (measured.byMonitor()) {
            return new ClockOffset(offsets.median(), Message.of("clock.copied.by-monitor", samples));
        }
        return new ClockOffset(
                offsets.median(),
                measured.address().isEmpty()
                        ? Message.of("clock.copied.by-chart", samples)
                        : Message.of("clock.copied.by-chart-of", samples, measured.address()));
    }

    static ClockOffset logged(StripChart answers, String peer) {
        return new ClockOffset(
                answers.median(),
                Message.of("clock.copied.by-log", OutsideText.oneLine(OutsideText.cut(peer, LONGEST_NAME))));
    }

    /** What the service believes; empty if it is not synchronized, because then its figure is always zero. */
    static Optional<ClockOffset> believed(TimeServiceReport report) {
        return report.isSynchronised().filter(synchronised -> synchronised).isEmpty()
                ? Optional.empty()
                : report.phaseOffset().map(phase -> new ClockOffset(phase, Message.of("clock.copied.by-service")));
    }

    /** Whether the figure is a measurement, and not what the service believes. */
    boolean isMeasured() {
        return !source.key().equals("clock.copied.by-service");
    }

    /** The size in seconds with its direction, such as "61.223 s slow". */
    Message words() {
        return words(offset);
    }

    /** The size of an offset in seconds with its direction. */
    static Message words(Duration offset) {
        BigDecimal seconds = BigDecimal.valueOf(offset.abs().getSeconds())
                .add(BigDecimal.valueOf(offset.abs().getNano(), 9))
                .setScale(SHOWN, RoundingMode.HALF_UP);
        String key = seconds.signum() == 0 ? "right" : offset.isNegative() ? "fast" : "slow";
        return Message.of("clock.copied." + key, seconds.toPlainString());
    }
}
