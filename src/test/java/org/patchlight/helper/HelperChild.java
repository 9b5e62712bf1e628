package org.patchlight.helper;

import java.nio.file.Path;
import java.util.List;
import org.patchlight.health.HealthReport;
import org.patchlight.pc.Pc;
import org.patchlight.pc.simulated.SimulatedPc;

/**
 * A helper in its own process, with a simulated PC that is kept in a file. Its last check never ends, so that it can
 * be killed there.
 */
final class HelperChild {
    private HelperChild() {}

    /** Arguments: the PC's file, the helper's folder, the number of checks that end, the order. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        Path folder = Path.of(all.get(1));
        Pc pc = SimulatedPc.open(Path.of(all.get(0)), null);
        int[] checksLeft = {Integer.parseInt(all.get(2))};
        HelperBench bench = new HelperBench(pc);
        Helper helper = new Helper(
                () -> folder,
                where -> bench.tools(where, () -> {
                    if (checksLeft[0]-- <= 0) {
                        sleepForEver();
                    }
                    HealthReport report = bench.check();
                    return report;
                }));
        System.exit(helper.run(all.subList(3, all.size())).code());
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }
}
