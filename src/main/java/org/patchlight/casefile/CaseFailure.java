package org.patchlight.casefile;

import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;

/**
 * One failed attempt, told by one source or by several.
 *
 * @param attempt what failed, with all that the sources together tell of it
 * @param updateClass what kind of thing the update brings
 * @param healed whether something later made up for it
 * @param path the source that tells most of it
 * @param alsoIn further sources that tell of the same attempt
 */
public record CaseFailure(Attempt attempt, UpdateClass updateClass, boolean healed, String path, List<String> alsoIn) {
    public CaseFailure {
        alsoIn = List.copyOf(alsoIn);
    }

    /** What was tried on which update, in words. */
    public Message what() {
        return CaseWords.what(attempt);
    }
}
