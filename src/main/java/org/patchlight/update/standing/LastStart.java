package org.patchlight.update.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.WindowsStart;

/** When Windows was last started, to compare with the times of registry keys and files. */
final class LastStart {
    /** Windows may have set its clock by this much while it started. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final @Nullable Instant start;

    private LastStart(@Nullable Instant start) {
        this.start = start;
    }

    /**
     * The last start of a PC. Keys and files have the time of the clock as it was then. If the clock was set forward since,
     * the start seems later than what came after it. So the time at which Windows last ended counts too: the same clock
     * wrote it.
     */
    static LastStart of(Pc pc) {
        try {
            Instant start = pc.clock().now().minus(pc.power().uptime());
            Optional<Instant> ended = WindowsStart.ended(pc);
            return new LastStart(ended.isPresent() && ended.get().isBefore(start) ? ended.get() : start);
        } catch (PcException unknown) {
            return new LastStart(null);
        }
    }

    /** Whether something was surely written before the start; false if one of the times isn't known. */
    boolean isAfter(Optional<Instant> written) {
        return start != null
                && written.filter(time -> time.isBefore(start.minus(MARGIN))).isPresent();
    }
}
