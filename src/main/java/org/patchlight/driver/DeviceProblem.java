package org.patchlight.driver;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchlight.health.Message;

/**
 * The problem codes that Windows gives devices, the CM_PROB_ values of cfg.h, as Device Manager shows them. Microsoft documents them under Device Manager
 * error messages; for current Windows it leaves out 2, 4 to 8, 11, 13, 15, 17, 20, 23, 25 to 27 and 30, whose words here follow their names in cfg.h.
 * Never told of are 22 (switched off by the person), 45 (not connected: a printer or a stick that was unplugged) and 47 (ready to be unplugged).
 */
public final class DeviceProblem {
    static final int RESTART_NEEDED = 14;
    static final int NO_DRIVER = 28;

    private static final int HIGHEST = 57;

    /** Those that last and that somebody should look after. Left out: what the person did on purpose, what passes, and what is not there. */
    private static final Set<Integer> WORTH_REPORTING = Stream.concat(
                    Stream.of(1, 3, 9, 10, 12, 18, 19, NO_DRIVER, 31, 32, 48, 49, 50, 52),
                    IntStream.rangeClosed(35, 43).boxed())
            .collect(Collectors.toUnmodifiableSet());

    /** Those that mostly pass by themselves; worth reporting where they do not. */
    private static final Set<Integer> PASSING = Set.of(21, 24, 44, 46, 51, 54, 55, 56, 57);

    /** What to do, by code: the part of the key below {@code device-advice}. */
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

    /** What a code means, in a few words. */
    public static Message meaning(int code) {
        return code >= 1 && code <= HIGHEST
                ? Message.of("device-problem." + code)
                : Message.of("device-problem.other", String.valueOf(code));
    }

    /** What a person can do about it; empty for codes that no finding is made of. */
    static Optional<Message> advice(int code) {
        return Optional.ofNullable(ADVICE.get(code)).map(key -> Message.of("device-advice." + key));
    }

    /** Whether a device with this code has a problem that lasts and matters. */
    static boolean isWorthReporting(int code) {
        return WORTH_REPORTING.contains(code);
    }

    /** Whether a device with this code has a problem that matters only if it lasts. */
    static boolean mayPass(int code) {
        return PASSING.contains(code);
    }
}
