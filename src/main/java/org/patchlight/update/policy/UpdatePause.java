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
 * A pause of updates, which Windows 10 and later allow. The registry holds its end in UTC, such as {@code
 * 2026-05-01T12:34:56Z}.
 *
 * @param kind what is paused
 * @param until when it ends, later than now
 * @param left how long it still lasts
 */
public record UpdatePause(Kind kind, Instant until, Duration left) {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");
    private static final String LONGEST = "FlightSettingsMaxPauseDays";

    /**
     * Settings offers five weeks, early versions of Windows 10 two months. Only a change of the registry lasts a
     * year.
     */
    private static final Duration FOR_EVER = Duration.ofDays(366);

    /** What is paused. */
    enum Kind {
        /** All updates. */
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

    /**
     * The current pauses. A pause of one kind is left out if all updates are paused for at least as long.
     *
     * @throws PcException if the registry cannot be read
     */
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

    /**
     * The value in the registry that raises Windows' own limit of pause days, as key and number; empty if it is not
     * set.
     */
    static Optional<String> longest(RegistryView registry) throws PcException {
        return registry.number(KEY, LONGEST).stream()
                .mapToObj(days -> KEY + "\\" + LONGEST + " = " + days)
                .findFirst();
    }

    /** Whether it stops the monthly updates. */
    public boolean holdsQuality() {
        return kind != Kind.FEATURE;
    }

    /** Whether it lasts longer than Settings allows. */
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
