package org.patchlight.update.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a code leads under what is known of its circumstances.
 *
 * @param possible the rows that may be right, the likeliest in front; one alone if the circumstances single it out
 * @param decidedOrNull the row that holds by what is known; null if that hangs on what is not known
 */
public record Routing(List<Route> possible, @Nullable Route decidedOrNull) {
    public Routing {
        possible = List.copyOf(possible);
    }

    /** The rows that are as close to a code as one another, in the order of the table, sifted by what is known. */
    static Routing of(List<Route> rows, Circumstances known) {
        List<Route> possible = rows.stream()
                .filter(row ->
                        row.conditionOrNull() == null || !row.conditionOrNull().isDenied(known))
                .toList();
        Optional<Route> decided = possible.stream()
                .filter(row ->
                        row.conditionOrNull() == null || row.conditionOrNull().isMet(known))
                .findFirst();
        if (decided.isEmpty()) {
            return new Routing(possible, null);
        }
        Set<Route> ordered = new LinkedHashSet<>(List.of(decided.get()));
        if (decided.get().conditionOrNull() == null) {
            ordered.addAll(possible);
        }
        return new Routing(List.copyOf(ordered), decided.get());
    }

    /** The cause, as far as what is known decides on one. */
    public Optional<FailureCause> cause() {
        return Optional.ofNullable(decidedOrNull).map(Route::cause);
    }

    /** What helps, the one to try first in front: of the row that holds, else of all that may. */
    public List<String> fixes() {
        if (decidedOrNull != null) {
            return decidedOrNull.fixes();
        }
        Set<String> fixes = new LinkedHashSet<>();
        possible.forEach(row -> fixes.addAll(row.fixes()));
        return List.copyOf(fixes);
    }
}
