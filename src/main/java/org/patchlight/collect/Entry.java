package org.patchlight.collect;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * What became of one piece of evidence.
 *
 * @param name its name in the zip; a piece that is not there has one as well
 * @param bytes how long it is in the zip before it is packed, 0 if it is not there
 * @param noteOrNull why it is not there, or what is missing of it; null if it is whole
 */
public record Entry(String name, long bytes, @Nullable Message noteOrNull) {}
