package org.patchlight.update.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * One failure in one source.
 *
 * @param attempt the failed attempt
 * @param path the name of the source: of a log of this PC, or the path of a copied file
 * @param source the number of the source, which tells it from others
 */
public record SourceFailure(Attempt attempt, String path, int source) {
    /**
     * Failures by the names of their sources, each one once.
     *
     * @param first the number of the first source; the others follow
     */
    public static List<SourceFailure> numbered(List<UpdateFailure> failures, int first) {
        Map<String, Integer> numbers = new HashMap<>();
        return failures.stream()
                .map(one -> new SourceFailure(
                        one.attempt(),
                        one.source(),
                        numbers.computeIfAbsent(one.source(), source -> first + numbers.size())))
                .distinct()
                .toList();
    }
}
