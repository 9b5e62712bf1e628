package org.patchlight.clock.fix;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.health.Message;

/**
 * What the fixes of the clock have of their own where Windows does not set it.
 *
 * @param trust our own measurement, if the clock may be set by it; asked when a fix is planned and once more when its turn comes
 * @param sleep waits for a second; false if it was told to stop
 */
public record TrustedTime(Supplier<ClockTrust> trust, Predicate<Duration> sleep) {
    /** None: Windows alone sets the clock. For lists of fixes that nobody runs. */
    public static final TrustedTime NONE = new TrustedTime(
            () -> new ClockTrust.Distrusted(Message.of("clock.distrust.unmeasured")), duration -> false);
}
