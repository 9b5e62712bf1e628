package org.patchlight.update.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * A pause of updates, which Windows 10 and later allow; the registry holds its end in UTC as {@code 2026-05-01T12:34:56Z}.
 *
 * @param kind what is paused
 * @param until when it ends, later than now
 * @param left how long it lasts still
 */
public record UpdatePause(Kind kind, Instant until, Duration left) {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");
    private static final String LONGEST = "FlightSettingsMaxPauseDays";

    /** Settings offers five weeks, early versions of Windows 10 two months; only a change of the registry lasts a year. */
    private static final Duration FOR_EVER = Duration.ofDays(366);

    /** What is paused. */
    enum Kind {
        ALL("PauseUpdatesExpiryTime"),
        /** The monthly updates. */
        QUALITY("PauseQualityUpdatesEndTime"),
        /** New versions of Windows. */
        FEATURE("PauseFeatureUpdatesEndTime");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** The stable name used in text keys. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The pauses in force; those of a kind alone are left out where all updates are paused for at least as long. */
    public static List<UpdatePause> read(RegistryView registry, Instant now) throws PcException {
        List<UpdatePause> pauses = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Optional<Instant> end = registry.text(KEY, kind.value).flatMap(UpdatePause::time);
            end.filter(time -> time.isAfter(now))
                    .map(time -> new UpdatePause(kind, time, Duration.between(now, time)))
                    .filter(pause -> pauses.stream().noneMatch(pause::isWithin))
                    .ifPresent(pauses::add);
        }
        return pauses;
    }

    /** The most days of a pause that somebody set in the registry beside Windows' own limit; empty if nobody did. */
    static Optional<String> longest(RegistryView registry) throws PcException {
        return registry.number(KEY, LONGEST).stream()
                .mapToObj(days -> KEY + "\\" + LONGEST + " = " + days)
                .findFirst();
    }

    /** Whether it keeps the monthly updates away. */
    public boolean holdsQuality() {
        return kind != Kind.FEATURE;
    }

    /** Whether it lasts so long that nobody can have chosen it in Settings. */
    boolean isForEver() {
        return left.compareTo(FOR_EVER) > 0;
    }

    private boolean isWithin(UpdatePause other) {
        return other.kind == Kind.ALL && !until.isAfter(other.until);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
