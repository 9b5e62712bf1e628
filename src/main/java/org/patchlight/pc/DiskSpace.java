package org.patchlight.pc;

/**
 * The room on a volume.
 *
 * @param total its bytes, 0 or more
 * @param free those that this person may still fill; less than all free ones where the person has a quota
 */
public record DiskSpace(long total, long free) {}
