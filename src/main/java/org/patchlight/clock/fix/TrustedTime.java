package org.patchlight.clock.fix;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.health.Message;

/**
 * How the fixes of the clock may set it if Windows doesn't.
 *
 * @param trust Patchlight's own measurement, if the clock may be set by it; read when a fix is planned, and again when
 *     its turn comes
 * @param sleep waits for a duration; false if the wait was interrupted
 */
public record TrustedTime(Supplier<ClockTrust> trust, Predicate<Duration> sleep) {
    /** None: only Windows sets the clock. For lists of fixes that are not run. */
    public static final TrustedTime NONE = new TrustedTime(
            () -> new ClockTrust.Distrusted(Message.of("clock.distrust.unmeasured")), duration -> false);
}
