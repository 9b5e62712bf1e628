package org.patchlight.evidence;

import java.time.Duration;

/**
 * How much of the given evidence is read at most. No folder, cycle of links or zip bomb can keep the program busy
 * forever.
 *
 * @param files the number of files, including those in zips
 * @param depth the depth of folders
 * @param entryBytes the number of bytes of one file in a zip
 * @param totalBytes the number of bytes read from all files together
 * @param ratio how many times larger than its packed size a file in a zip may be
 * @param freeBytes the number of bytes that may be unpacked at any ratio
 * @param spoolBytes the size of a zip within a zip in bytes
 * @param time how long all reading may take
 * @param characters the number of characters that compact formats such as .evtx may unfold to
 */
public record EvidenceLimits(
        int files,
        int depth,
        long entryBytes,
        long totalBytes,
        int ratio,
        long freeBytes,
        long spoolBytes,
        Duration time,
        long characters) {
    /** A call ends within 60 seconds; the rest is for the judgement and for a slow start. */
    private static final Duration USUAL_TIME = Duration.ofSeconds(45);

    private static final long USUAL_CHARACTERS = 4L << 30;
    private static final long MEGABYTE = 1L << 20;

    /** Limits with the default time and number of characters. */
    public EvidenceLimits(
            int files, int depth, long entryBytes, long totalBytes, int ratio, long freeBytes, long spoolBytes) {
        this(files, depth, entryBytes, totalBytes, ratio, freeBytes, spoolBytes, USUAL_TIME, USUAL_CHARACTERS);
    }

    /** The default, far beyond real evidence: logs shrink to a tenth or a thirtieth in a zip. */
    public static final EvidenceLimits USUAL =
            new EvidenceLimits(10_000, 40, 4096 * MEGABYTE, 16_384 * MEGABYTE, 250, 64 * MEGABYTE, 2048 * MEGABYTE);
}
