package org.patchlight.pc.file;

import org.jspecify.annotations.Nullable;

/**
 * A program that holds a file open.
 *
 * @param name its display name in Windows; never empty
 * @param process its process id, above 0
 * @param serviceOrNull the key name of its service; null if it isn't a service
 */
public record FileHolder(
        String name, long process, @Nullable String serviceOrNull) {}
