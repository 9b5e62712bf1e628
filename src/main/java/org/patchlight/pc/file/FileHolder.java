package org.patchlight.pc.file;

import org.jspecify.annotations.Nullable;

/**
 * A program that holds a file open.
 *
 * @param name what Windows calls it, for people; never empty
 * @param process its process id, above 0
 * @param serviceOrNull the key name of the service that it is, null if it is none
 */
public record FileHolder(
        String name, long process, @Nullable String serviceOrNull) {}
