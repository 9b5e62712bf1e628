package org.patchlight.update.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * A pause of updates, which Windows 10 and later allow. The registry holds its end in UTC, such as {@code
 * 2026-05-01T12:34:56Z}. It keeps the start too, and of a pause by policy it is in a key of its own ("Configure Windows
 * Update client policies" of the Windows documentation).
 *
 * @param kind what is paused
 * @param sinceOrNull when it began, not later than now; null if the registry doesn't say it
 * @param until when it ends, later than now
 * @param left how long it still lasts
 */
public record UpdatePause(Kind kind, @Nullable Instant sinceOrNull, Instant until, Duration left) {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");
    private static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings");

    private static final String LONGEST = "FlightSettingsMaxPauseDays";

    /**
     * Settings offers five weeks, early versions of Windows 10 two months. Only a change of the registry lasts a
     * year.
     */
    private static final Duration FOR_EVER = Duration.ofDays(366);

    /** Settings of current versions offers 35 days at once. The rest of the last day may be added. */
    private static final Duration AT_ONCE = Duration.ofDays(36);

    /** Windows 10 brought pauses. An older start is a placeholder or the work of a program. */
    private static final Instant FIRST = Instant.parse("2015-07-29T00:00:00Z");

    /** What is paused. */
    enum Kind {
        /** All updates. */
        ALL("PauseUpdatesExpiryTime", "PauseUpdatesStartTime", "PausedQuality"),
        /** The monthly updates. */
        QUALITY("PauseQualityUpdatesEndTime", "PauseQualityUpdatesStartTime", "PausedQuality"),
        /** New versions of Windows. */
        FEATURE("PauseFeatureUpdatesEndTime", "PauseFeatureUpdatesStartTime", "PausedFeature");

        private final String value;
        private final String start;
        private final String policy;

        Kind(String value, String start, String policy) {
            this.value = value;
            this.start = start;
            this.policy = policy;
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
            if (end.isPresent() && end.get().isAfter(now)) {
                Instant since = since(registry, kind, now).orElse(null);
                UpdatePause pause = new UpdatePause(kind, since, end.get(), Duration.between(now, end.get()));
                if (pauses.stream().noneMatch(pause::isWithin)) {
                    pauses.add(pause);
                }
            }
        }
        return pauses;
    }

    private static Optional<Instant> since(RegistryView registry, Kind kind, Instant now) throws PcException {
        Optional<Instant> start = registry.text(KEY, kind.start).flatMap(UpdatePause::time);
        if (start.isEmpty() && registry.number(POLICY, kind.policy + "Status").orElse(0) == 1) {
            start = registry.text(POLICY, kind.policy + "Date").flatMap(UpdatePause::time);
        }
        return start.filter(time -> !time.isAfter(now) && !time.isBefore(FIRST));
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

    /**
     * How many days it lasts from its start to its end, if that is longer than Settings offers at once; empty if not,
     * or if its start is unknown. It doesn't depend on the time of reading, which a copy may not have.
     */
    OptionalLong daysIfRenewed() {
        Duration whole = sinceOrNull == null ? Duration.ZERO : Duration.between(sinceOrNull, until);
        return whole.compareTo(AT_ONCE) > 0 ? OptionalLong.of(whole.toDays()) : OptionalLong.empty();
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
