package org.patchlight.update.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.health.FixId;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;

/**
 * Which causes and fixes match a code under the known circumstances. The rows are in {@code fix-routing.tsv}, each
 * with its source. A row for all codes under a condition that holds decides before any other: the stage in which an
 * installation broke off says more than its code. Else the most specific rows for the code apply, and among them the
 * first whose condition holds.
 */
public final class FixRouting {
    private static final String RESOURCE = "fix-routing.tsv";
    private static final String COMPONENT_STORE = "component-store";
    private static final String NO_FAMILY = "";
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
        return Rows.IN_ORDER.stream()
                .filter(row -> row.decidesAnyCode() && row.isMet(known))
                .findFirst()
                .map(row -> new Routing(List.of(row), row))
                .orElseGet(() -> Routing.of(closest(code, known), known));
    }

    private static List<Route> closest(Hresult code, Circumstances known) {
        String hex = code.toString();
        List<Route> rows = closest(hex, CodeFamily.of(code));
        boolean unspecific = rows.stream().allMatch(row -> row.closeness(hex, NO_FAMILY) == 0);
        return unspecific && known.held().contains(Circumstance.UPGRADE) ? closest(hex, CodeFamily.UPGRADE) : rows;
    }

    private static List<Route> closest(String code, String family) {
        List<Route> closest = new ArrayList<>();
        int most = 0;
        for (Route row : Rows.IN_ORDER) {
            int closeness = row.decidesAnyCode() ? -1 : row.closeness(code, family);
            if (closeness > most) {
                closest.clear();
                most = closeness;
            }
            if (closeness == most) {
                closest.add(row);
            }
        }
        return closest;
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

    /**
     * The fixes that these routings give for a failed upgrade of Windows, the one to try first in front; empty if only
     * a person can help. Trying again seldom helps; installation media work differently.
     */
    public static List<String> ofUpgrade(List<Routing> routings) {
        Set<String> fixes = new LinkedHashSet<>(joined(routings));
        if (fixes.isEmpty() && !routings.isEmpty()) {
            return List.of();
        }
        fixes.remove(FixId.RETRY_UPDATE);
        fixes.add(FixId.RUN_MEDIA_CREATION_TOOL);
        return List.copyOf(fixes);
    }

    /** Whether a code of the failure, shown or beneath, proves that the component store is damaged. */
    public static boolean isStoreCorruption(Attempt failed) {
        Circumstances known = Circumstances.of(failed);
        return failed.codes().stream().anyMatch(code -> isStoreCorruption(code, known));
    }

    /** Whether a code proves that the component store is damaged. */
    public static boolean isStoreCorruption(Hresult code, Circumstances known) {
        return of(code, known)
                .cause()
                .filter(cause -> cause.id().equals(COMPONENT_STORE))
                .isPresent();
    }
}
