package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * What one server said and what became of it.
 *
 * @param address the server as it was asked, {@code name:port} or {@code address:port}
 * @param offsetOrNull its offset; null if it gave no usable answer
 * @param delayOrNull the round trip; null if it gave no usable answer
 * @param trust what became of its word
 * @param reason why
 */
public record ServerReading(
        String address,
        @Nullable Duration offsetOrNull,
        @Nullable Duration delayOrNull,
        Trust trust,
        Message reason) {
    /** What became of a server's word. */
    public enum Trust {
        /** It is part of the majority. */
        AGREED,
        /** It answered well but against the majority. */
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

    public Optional<Duration> offset() {
        return Optional.ofNullable(offsetOrNull);
    }

    public Optional<Duration> delay() {
        return Optional.ofNullable(delayOrNull);
    }
}
