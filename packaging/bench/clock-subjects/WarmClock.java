import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.patchlight.clock.ClockCheck;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.ClockMeter;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.measure.BackoffStore;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.machine.Workers;
import org.patchlight.pc.Pc;
import org.patchlight.pc.simulated.SimulatedPc;

/**
 * Measures the clock repeatedly in one process, as the tray does, at a rate that servers accept. Prints a line each time:
 * the offset and the bound in nanoseconds, or {@code none}, and how long it took.
 *
 * <p>{@code WarmClock RUNS SERVER...}
 */
public final class WarmClock {
    private WarmClock() {}

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        List<String> servers = Arrays.asList(arguments).subList(1, arguments.length);
        Pc pc = SimulatedPc.of("healthy");
        ServerRateLimiter manners = new ServerRateLimiter(pc.clock()::nanos, ServerRateLimiter.SPACING, BackoffStore.NONE);
        ClockCheck check = new ClockCheck(
                pc,
                new ClockMeter(pc, manners, Workers::sleep),
                () -> servers,
                () -> new ClockThresholds(Duration.ofSeconds(1), Duration.ofSeconds(60)),
                () -> ClockPast.NONE);
        // The first two checks are those of a program that has just started.
        for (int i = -2; i < runs; i++) {
            long start = System.nanoTime();
            ClockMeasurement said = check.check().state();
            long took = System.nanoTime() - start;
            if (i >= 0) {
                System.out.println(said.offset().map(Duration::toNanos).map(String::valueOf).orElse("none") + " "
                        + said.errorBound().map(Duration::toNanos).map(String::valueOf).orElse("none") + " " + took);
            }
            Workers.sleep(ServerRateLimiter.SPACING.plusMillis(50));
        }
        System.exit(0);
    }
}
