package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Windows Time service says of itself ({@code w32tm /query /status}, with or without {@code /verbose}). What the text did not tell is null.
 *
 * @param leapOrNull 0 to 2 the clock is set by a source, 3 it is not
 * @param stratumOrNull 1 to 15 how far the source is from a reference clock, 0 there is none
 * @param referenceIdOrNull the source's reference, 32 bits; an IPv4 address as a rule
 * @param sourceOrNull the source as Windows names it, such as {@code time.windows.com,0x9}
 * @param pollOrNull how long until it asks its source again
 * @param phaseOffsetOrNull how far it believes the clock to be off; only {@code /verbose} tells
 * @param lastErrorOrNull how its last attempt ended: 0 well, 1 no time data, 2 only stale data, 3 shutting down, 4 change too big; only
 *     {@code /verbose} tells
 * @param sinceGoodOrNull how long ago the clock was last set; only {@code /verbose} tells
 * @param refusalOrNull the code if the service told an error instead, such as 0x80070426: it is not started. That says nothing about the clock
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
    /** HRESULT of ERROR_SERVICE_NOT_ACTIVE. */
    public static final int NOT_STARTED = 0x80070426;
    /** The last attempt found no time data. */
    public static final int NO_TIME_DATA = 1;
    /** The last attempt found a clock too wrong to correct. */
    public static final int CHANGE_TOO_BIG = 4;

    private static final int UNSYNCHRONISED = 3;
    /** The reference id LOCL, which stands for the PC's own clock. */
    private static final long LOCAL = 0x4C4F_434CL;
    /** No language translates them. */
    private static final Set<String> OWN_CLOCKS = Set.of("Local CMOS Clock", "Free-running System Clock");

    private static final String VIRTUAL_MACHINE_HOST = "VM IC";

    /** Reads what {@code w32tm} printed, in whatever language; what it cannot make out it leaves out. */
    public static TimeServiceReport read(String text) {
        return new StatusLines(text).report();
    }

    /** How far the service believes the clock to be off. */
    public Optional<Duration> phaseOffset() {
        return Optional.ofNullable(phaseOffsetOrNull);
    }

    /** How long ago the clock was last set. */
    public Optional<Duration> sinceGood() {
        return Optional.ofNullable(sinceGoodOrNull);
    }

    /** The source as Windows names it. */
    public Optional<String> source() {
        return Optional.ofNullable(sourceOrNull);
    }

    /** How its last attempt ended. */
    public OptionalInt lastError() {
        Integer error = lastErrorOrNull;
        return error == null ? OptionalInt.empty() : OptionalInt.of(error);
    }

    /** Whether a source sets the clock; empty if the text did not tell. */
    public Optional<Boolean> isSynchronised() {
        Integer leap = leapOrNull;
        Integer stratum = stratumOrNull;
        Long reference = referenceIdOrNull;
        boolean alone = (leap != null && leap == UNSYNCHRONISED)
                || (stratum != null && stratum == 0)
                || (reference != null && reference == LOCAL)
                || source().filter(OWN_CLOCKS::contains).isPresent();
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
