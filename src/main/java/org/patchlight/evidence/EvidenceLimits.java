package org.patchlight.evidence;

/**
 * How much of what was given is read at most, so that no folder, no cycle of links and no zip bomb can keep the program busy for ever.
 *
 * @param files how many files, those in zips among them
 * @param depth how many folders deep
 * @param entryBytes how many bytes of one file in a zip
 * @param totalBytes how many bytes of all files in zips together
 * @param ratio how many times larger than packed a file in a zip may be
 * @param freeBytes so many bytes may be unpacked whatever the ratio
 * @param spoolBytes how large a zip within a zip may be
 */
public record EvidenceLimits(
        int files, int depth, long entryBytes, long totalBytes, int ratio, long freeBytes, long spoolBytes) {
    private static final long MEGABYTE = 1L << 20;

    /** Far beyond what a helpdesk gets to see: real logs shrink to a tenth or a thirtieth in a zip. */
    public static final EvidenceLimits USUAL =
            new EvidenceLimits(10_000, 40, 4096 * MEGABYTE, 16_384 * MEGABYTE, 250, 64 * MEGABYTE, 2048 * MEGABYTE);
}
