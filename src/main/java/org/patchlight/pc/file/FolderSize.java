package org.patchlight.pc.file;

/**
 * The size of a folder with its contents.
 *
 * @param bytes the bytes of its files, 0 or more
 * @param whole whether everything was counted; if not, the folder is at least this large
 */
public record FolderSize(long bytes, boolean whole) {}
