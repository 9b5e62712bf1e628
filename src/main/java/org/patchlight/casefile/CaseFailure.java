package org.patchlight.casefile;

import java.util.List;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;

/**
 * One failed attempt from one source or several.
 *
 * @param attempt the failed attempt, with the details of all sources
 * @param updateClass the kind of update
 * @param resolved whether a later success resolves it
 * @param path the source with the most details
 * @param alsoIn further sources with the same attempt
 */
public record CaseFailure(
        Attempt attempt, UpdateClass updateClass, boolean resolved, String path, List<String> alsoIn) {
    public CaseFailure {
        alsoIn = List.copyOf(alsoIn);
    }
}
