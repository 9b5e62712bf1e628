package org.patchlight.update.code;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that apply to a code under the known circumstances.
 *
 * @param possible the rows that may apply, the most likely first; a single row if the circumstances decide
 * @param decidedOrNull the row that applies; null if that depends on something unknown
 */
public record Routing(List<Route> possible, @Nullable Route decidedOrNull) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Routing known
                && possible.equals(known.possible)
                && Objects.equals(decidedOrNull, known.decidedOrNull);
    }

    @Override
    public int hashCode() {
        return 31 * possible.hashCode() + Objects.hashCode(decidedOrNull);
    }

    public Routing {
        possible = List.copyOf(possible);
    }

    /** Filters rows of equal specificity, in the order of the table, by the known circumstances. */
    static Routing of(List<Route> rows, Circumstances known) {
        List<Route> possible = rows.stream()
                .filter(row ->
                        row.conditionOrNull() == null || !row.conditionOrNull().isDenied(known))
                .toList();
        Optional<Route> decided =
                possible.stream().filter(row -> row.isMet(known)).findFirst();
        if (decided.isEmpty()) {
            return new Routing(possible, null);
        }
        Set<Route> ordered = new LinkedHashSet<>(List.of(decided.get()));
        if (decided.get().conditionOrNull() == null) {
            ordered.addAll(possible);
        }
        return new Routing(List.copyOf(ordered), decided.get());
    }

    /** The cause; empty if the known circumstances don't decide. */
    public Optional<FailureCause> cause() {
        return Optional.ofNullable(decidedOrNull).map(Route::cause);
    }

    /** The ids of the fixes, the one to try first in front: those of the decided row, else of all possible rows. */
    public List<String> fixes() {
        if (decidedOrNull != null) {
            return decidedOrNull.fixes();
        }
        Set<String> fixes = new LinkedHashSet<>();
        possible.forEach(row -> fixes.addAll(row.fixes()));
        return List.copyOf(fixes);
    }
}
