package org.patchlight.update.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.health.FixId;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * Which causes and fixes match a code under the known circumstances. The rows are in {@code fix-routing.tsv}, each
 * with its source. The most specific rows for the code apply, and among them the first whose condition holds.
 */
public final class FixRouting {
    private static final String RESOURCE = "fix-routing.tsv";
    private static final String COMPONENT_STORE = "component-store";
    /** Fixes that only try again come after fixes that change something. */
    private static final List<String> LAST = List.of(FixId.RETRY_UPDATE, FixId.RESTART_PC);

    private FixRouting() {}

    private static final class Rows {
        static final List<Route> IN_ORDER = TableResource.rows(FixRouting.class, RESOURCE, 5).stream()
                .map(Route::of)
                .toList();
    }

    /** Every row, in the order of the table. */
    public static List<Route> rows() {
        return Rows.IN_ORDER;
    }

    /** The routing of a code; empty if the code is not a failure. */
    public static Routing of(Hresult code, Circumstances known) {
        if (!code.isFailure()) {
            return new Routing(List.of(), null);
        }
        String hex = code.toString();
        String family = CodeFamily.of(code);
        int closest = Rows.IN_ORDER.stream()
                .mapToInt(row -> row.closeness(hex, family))
                .max()
                .orElse(0);
        return Routing.of(
                Rows.IN_ORDER.stream()
                        .filter(row -> row.closeness(hex, family) == closest)
                        .toList(),
                known);
    }

    /** The fixes for several codes without known circumstances. */
    public static List<String> of(Collection<Hresult> codes) {
        return joined(codes.stream().map(code -> of(code, Circumstances.NONE)).toList());
    }

    /** Joins the fixes of several codes: those of the first code first, those that only try again last. */
    public static List<String> joined(List<Routing> routings) {
        Set<String> joined = new LinkedHashSet<>();
        routings.forEach(routing -> joined.addAll(routing.fixes()));
        if (routings.size() < 2) {
            return List.copyOf(joined);
        }
        List<String> ordered = new ArrayList<>(joined);
        for (String last : LAST) {
            if (ordered.remove(last)) {
                ordered.add(last);
            }
        }
        return ordered;
    }

    /** Whether a code of the failure, shown or beneath, proves that the component store is damaged. */
    public static boolean isStoreCorruption(UpdateFailure failure) {
        Circumstances known = Circumstances.of(failure);
        return failure.codes().stream().anyMatch(code -> isStoreCorruption(code, known));
    }

    /** Whether a code proves that the component store is damaged. */
    public static boolean isStoreCorruption(Hresult code, Circumstances known) {
        return of(code, known)
                .cause()
                .filter(cause -> cause.id().equals(COMPONENT_STORE))
                .isPresent();
    }
}
