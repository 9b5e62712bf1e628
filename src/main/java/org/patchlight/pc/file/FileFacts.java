package org.patchlight.pc.file;

import java.time.Instant;

/**
 * The current state of a file or folder.
 *
 * @param folder whether it is a folder
 * @param size the bytes of a file, 0 for a folder
 * @param modified when it was last written
 */
public record FileFacts(boolean folder, long size, Instant modified) {}
