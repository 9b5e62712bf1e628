package org.patchlight.pc.file;

/**
 * The room on a volume.
 *
 * @param total its bytes, 0 or more
 * @param free those that this person may still fill; less than all free ones where the person has a quota
 */
public record DiskSpace(long total, long free) {
    /** Bytes. */
    public static final long GIGABYTE = 1L << 30;

    private static final long SCARCE = 5 * GIGABYTE;

    /** Whether even the room for temporary files of one monthly update is in doubt: less than 5 GB. */
    public boolean isScarce() {
        return free < SCARCE;
    }
}
