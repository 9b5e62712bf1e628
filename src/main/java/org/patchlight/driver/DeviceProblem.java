package org.patchlight.driver;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchlight.health.Message;

/** The problem codes that Windows gives devices, the CM_PROB_ values of cfg.h, as Device Manager shows them. */
public final class DeviceProblem {
    static final int RESTART_NEEDED = 14;
    static final int NO_DRIVER = 28;

    private static final int HIGHEST = 57;

    /** Those that last and that somebody should look after. Left out: what the person did on purpose, what passes, and what is not there. */
    private static final Set<Integer> WORTH_REPORTING = Stream.concat(
                    Stream.of(1, 3, 9, 10, 12, 18, 19, NO_DRIVER, 31, 32, 48, 49, 50, 52),
                    IntStream.rangeClosed(35, 43).boxed())
            .collect(Collectors.toUnmodifiableSet());

    private DeviceProblem() {}

    /** What a code means, in a few words. */
    public static Message meaning(int code) {
        return code >= 1 && code <= HIGHEST
                ? Message.of("device-problem." + code)
                : Message.of("device-problem.other", String.valueOf(code));
    }

    /** Whether a device with this code has a problem that lasts and matters. */
    static boolean isWorthReporting(int code) {
        return WORTH_REPORTING.contains(code);
    }
}
