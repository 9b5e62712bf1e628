package org.patchlight.pc.file;

/**
 * The disk space of a volume.
 *
 * @param total its bytes, 0 or more
 * @param free the bytes that this user may still use; a quota may make them fewer than all free bytes
 */
public record DiskSpace(long total, long free) {
    /** The bytes of a gigabyte (GiB). */
    public static final long GIGABYTE = 1L << 30;

    private static final long SCARCE = 5 * GIGABYTE;

    /** Whether less than 5 GB are free, which may not even suffice for the temporary files of a monthly update. */
    public boolean isScarce() {
        return free < SCARCE;
    }
}
