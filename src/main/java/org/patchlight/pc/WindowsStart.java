package org.patchlight.pc;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Distinguishes one start of Windows from the next. Windows records when it was last shut down, also for a restart. */
public final class WindowsStart {
    private static final RegistryKey KEY = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Windows");

    /** A FILETIME (minwinbase.h): 100 ns since 1601, the lowest byte first. */
    private static final String TIME = "ShutdownTime";

    private static final Pattern FILETIME = Pattern.compile("[0-9a-fA-F]{16}");
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS = 10_000_000;

    private WindowsStart() {}

    /**
     * A text that differs after each restart. Always the same one if Windows does not record it.
     *
     * @throws PcException if it could not be read
     */
    public static String of(Pc pc) throws PcException {
        return pc.registry().read(KEY, TIME).map(Object::toString).orElse("");
    }

    /**
     * When Windows last ended, by its clock at that time; empty if it doesn't record it, or not as a FILETIME.
     *
     * @throws PcException if it could not be read
     */
    public static Optional<Instant> ended(Pc pc) throws PcException {
        return pc.registry()
                .read(KEY, TIME)
                .flatMap(value -> value instanceof RegistryValue.Raw raw ? time(raw.hex()) : Optional.empty());
    }

    private static Optional<Instant> time(String hex) {
        if (!FILETIME.matcher(hex).matches()) {
            return Optional.empty();
        }
        long ticks = Long.reverseBytes(Long.parseUnsignedLong(hex, 16));
        return ticks <= 0
                ? Optional.empty()
                : Optional.of(EPOCH.plusSeconds(ticks / TICKS).plusNanos(ticks % TICKS * 100));
    }
}
