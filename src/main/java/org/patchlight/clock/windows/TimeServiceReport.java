package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the Windows Time service reports about itself ({@code w32tm /query /status}, with or without {@code /verbose}).
 * A value missing from the text is null.
 *
 * @param leapOrNull the leap indicator: 0 to 2 the clock is synchronized, 3 it is not
 * @param stratumOrNull the stratum: 1 to 15 the distance to a reference clock, 0 there is none
 * @param referenceIdOrNull the reference id, 32 bits; usually an IPv4 address
 * @param sourceOrNull the source as Windows writes it, such as {@code time.windows.com,0x9}
 * @param pollOrNull the poll interval
 * @param phaseOffsetOrNull how far the service believes the clock to be off; only with {@code /verbose}
 * @param lastErrorOrNull the last synchronization error: 0 none, 1 no time data, 2 only stale data, 3 shutting down, 4
 *     change too big; only with {@code /verbose}
 * @param sinceGoodOrNull the time since the last good synchronization; only with {@code /verbose}
 * @param refusalOrNull the HRESULT if the service returned an error instead, such as 0x80070426 (not started); that
 *     says nothing about the clock
 */
public record TimeServiceReport(
        @Nullable Integer leapOrNull,
        @Nullable Integer stratumOrNull,
        @Nullable Long referenceIdOrNull,
        @Nullable String sourceOrNull,
        @Nullable Duration pollOrNull,
        @Nullable Duration phaseOffsetOrNull,
        @Nullable Integer lastErrorOrNull,
        @Nullable Duration sinceGoodOrNull,
        @Nullable Integer refusalOrNull) {
    /** The HRESULT of ERROR_SERVICE_NOT_ACTIVE. */
    public static final int NOT_STARTED = 0x80070426;
    /** The last synchronization found no time data. */
    public static final int NO_TIME_DATA = 1;
    /** The last synchronization needed a step larger than the limit. */
    public static final int CHANGE_TOO_BIG = 4;

    private static final int UNSYNCHRONISED = 3;
    /** The reference id LOCL, which is the PC's own clock. */
    private static final long LOCAL = 0x4C4F_434CL;
    /** These names are not translated. */
    private static final Set<String> OWN_CLOCKS = Set.of("Local CMOS Clock", "Free-running System Clock");

    private static final String VIRTUAL_MACHINE_HOST = "VM IC";

    /** A server, by name or address, with the flags that Windows appends. */
    private static final Pattern SERVER = Pattern.compile("[-\\w.:]{1,253},0x[0-9A-Fa-f]{1,4}");

    /** Whether a text has the form of a source: a server with flags, the PC's own clock, or a virtual machine's host. */
    static boolean isSource(String text) {
        return isOwnClock(text)
                || text.startsWith(VIRTUAL_MACHINE_HOST)
                || SERVER.matcher(text).matches();
    }

    /** Whether a source is the PC's own clock. */
    public static boolean isOwnClock(String source) {
        return OWN_CLOCKS.stream().anyMatch(source::equalsIgnoreCase);
    }

    /** The report of {@code w32tm /query /source}, which shows the source alone. */
    public static TimeServiceReport ofSource(String source) {
        return new TimeServiceReport(null, null, null, source, null, null, null, null, null);
    }

    /** How far the service believes the clock to be off. */
    public Optional<Duration> phaseOffset() {
        return Optional.ofNullable(phaseOffsetOrNull);
    }

    /** The time since the last good synchronization. */
    public Optional<Duration> sinceGood() {
        return Optional.ofNullable(sinceGoodOrNull);
    }

    /** The source as Windows writes it. */
    public Optional<String> source() {
        return Optional.ofNullable(sourceOrNull);
    }

    /** The last synchronization error, 0 to 4. */
    public OptionalInt lastError() {
        Integer error = lastErrorOrNull;
        return error == null ? OptionalInt.empty() : OptionalInt.of(error);
    }

    /** Whether a source synchronizes the clock; empty if the report doesn't say. */
    public Optional<Boolean> isSynchronised() {
        Integer leap = leapOrNull;
        Integer stratum = stratumOrNull;
        Long reference = referenceIdOrNull;
        boolean alone = (leap != null && leap == UNSYNCHRONISED)
                || (stratum != null && stratum == 0)
                || (reference != null && reference == LOCAL)
                || source().filter(TimeServiceReport::isOwnClock).isPresent();
        if (alone) {
            return Optional.of(false);
        }
        return leap == null || stratum == null ? Optional.empty() : Optional.of(true);
    }

    /** Whether the host of a virtual machine sets the clock. */
    public boolean isSetByHost() {
        return source().filter(source -> source.startsWith(VIRTUAL_MACHINE_HOST))
                .isPresent();
    }
}
