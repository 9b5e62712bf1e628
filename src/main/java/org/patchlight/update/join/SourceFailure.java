package org.patchlight.update.join;

import org.patchlight.update.attempt.Attempt;

/**
 * One failure in one source.
 *
 * @param attempt the failed attempt
 * @param path the name of the source: of a log of this PC, or the path of a copied file
 * @param source the number of the source in the order of reading
 */
public record SourceFailure(Attempt attempt, String path, int source) {}
