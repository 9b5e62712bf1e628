package org.patchlight.clock;

import java.time.Duration;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.health.Message;

/** Asks one time server, to show whether it can be used. The question counts as any other. */
public final class ServerTest {
    private final ClockMeter meter;

    /** A test through this meter, which keeps its last result. */
    public ServerTest(ClockMeter meter) {
        this.meter = meter;
    }

    /**
     * Asks the server. Ends within about 20 seconds, usually within one.
     *
     * @param server {@code name} or {@code name:port}, valid by the rules of the settings
     * @return the offset of this PC's clock with its bound, or why the server gave no usable answer
     */
    public Message of(String server) {
        ClockMeasurement measurement = meter.alone(server).measurement();
        Duration offset = measurement.offsetOrNull();
        Duration bound = measurement.errorBoundOrNull();
        if (offset == null || bound == null) {
            return Message.of(
                    "clock.server-test.unusable", measurement.servers().get(0).reason());
        }
        if (offset.abs().compareTo(bound) <= 0) {
            return Message.of("clock.server-test.right", bound);
        }
        return Message.of(
                offset.isNegative() ? "clock.server-test.fast" : "clock.server-test.slow", offset.abs(), bound);
    }
}
