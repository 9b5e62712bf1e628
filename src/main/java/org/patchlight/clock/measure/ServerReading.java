package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * What one server answered, and how its answer was judged.
 *
 * @param address the server as it was asked, {@code name:port} or {@code address:port}
 * @param offsetOrNull true time minus the PC's clock by this server; null if it gave no usable answer
 * @param delayOrNull the round-trip delay; null if the server gave no usable answer
 * @param trust how the answer was judged
 * @param reason why it was judged so
 */
public record ServerReading(
        String address,
        @Nullable Duration offsetOrNull,
        @Nullable Duration delayOrNull,
        Trust trust,
        Message reason) {
    /** How the answer of a server was judged. */
    public enum Trust {
        /** It agrees with the majority. */
        AGREED,
        /** The answer was valid, but contradicts the majority. */
        OUTLIER,
        /** Its answer broke a rule. */
        REJECTED,
        /** It did not answer in time, or could not be reached. */
        SILENT;

        /** The stable name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True time minus the PC's clock by this server; empty if it gave no usable answer. */
    public Optional<Duration> offset() {
        return Optional.ofNullable(offsetOrNull);
    }

    /** The round-trip delay; empty if the server gave no usable answer. */
    public Optional<Duration> delay() {
        return Optional.ofNullable(delayOrNull);
    }
}
