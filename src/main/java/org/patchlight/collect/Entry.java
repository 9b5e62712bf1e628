package org.patchlight.collect;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * The result of collecting one piece of evidence.
 *
 * @param name its name in the zip, also if it is missing
 * @param bytes its size in the zip before compression, 0 if it is missing
 * @param noteOrNull why it is missing or incomplete; null if it is complete
 */
public record Entry(String name, long bytes, @Nullable Message noteOrNull) {}
