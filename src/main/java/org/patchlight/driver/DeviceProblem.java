package org.patchlight.driver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchlight.health.Message;

/**
 * The problem codes of devices: the CM_PROB_ values of cfg.h, as Device Manager shows them. Microsoft documents them as
 * "Device Manager error messages". For current Windows versions, the documentation omits 2, 4 to 8, 11, 13, 15, 17, 20,
 * 23, 25 to 27 and 30; their texts follow the names in cfg.h. Three codes are never reported: 22 (disabled by the
 * user), 45 (not connected, such as an unplugged printer) and 47 (ready to be removed).
 */
public final class DeviceProblem {
    static final int RESTART_NEEDED = 14;
    static final int NO_DRIVER = 28;

    private static final int HIGHEST = 57;

    /**
     * The codes of problems that last and need attention. Not included: what the user did on purpose, what passes, and
     * absent devices.
     */
    private static final Set<Integer> WORTH_REPORTING = Stream.concat(
                    Stream.of(1, 3, 9, 10, 12, 18, 19, NO_DRIVER, 31, 32, 48, 49, 50, 52),
                    IntStream.rangeClosed(35, 43).boxed())
            .collect(Collectors.toUnmodifiableSet());

    /** The codes of problems that usually pass by themselves. They are reported only if they last. */
    private static final Set<Integer> PASSING = Set.of(21, 24, 44, 46, 51, 54, 55, 56, 57);

    /** What to do, by code: the part of the key after {@code device-advice}. */
    private static final Map<Integer, String> ADVICE = Stream.of(
                    advice("driver", 1, 3, 18, 19, NO_DRIVER, 31, 32, 37, 39, 40, 50, 56),
                    advice("maker", 48, 52),
                    advice("replug", 10, 24, 41, 43, 54),
                    advice("restart", 21, 38, 42, 46),
                    advice("firmware", 9, 35, 36),
                    advice("resources", 12),
                    advice("registry", 49),
                    advice("program", 44),
                    advice("other-device", 51),
                    advice("sign-in", 55),
                    advice("virtual", 57))
            .flatMap(entries -> entries)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private DeviceProblem() {}

    private static Stream<Map.Entry<Integer, String>> advice(String key, Integer... codes) {
        return Stream.of(codes).map(code -> Map.entry(code, key));
    }

    /** The meaning of a code, in a few words. */
    public static Message meaning(int code) {
        return code >= 1 && code <= HIGHEST
                ? Message.of("device-problem." + code)
                : Message.of("device-problem.other", String.valueOf(code));
    }

    /** What the user can do about it; empty for codes that are never reported. */
    static Optional<Message> advice(int code) {
        return Optional.ofNullable(ADVICE.get(code)).map(key -> Message.of("device-advice." + key));
    }

    /** Whether this code is a problem that lasts and matters. */
    static boolean isWorthReporting(int code) {
        return WORTH_REPORTING.contains(code);
    }

    /** Whether this code is a problem that matters only if it lasts. */
    static boolean mayPass(int code) {
        return PASSING.contains(code);
    }
}
