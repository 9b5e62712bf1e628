package org.patchlight.pc.file;

/**
 * How much a folder holds, with all that is in it.
 *
 * @param bytes the bytes of its files, 0 or more
 * @param whole whether everything in it was counted; else it holds at least so much
 */
public record FolderSize(long bytes, boolean whole) {}
