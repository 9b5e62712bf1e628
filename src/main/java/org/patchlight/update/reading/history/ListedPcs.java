package org.patchlight.update.reading.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.date.WrittenDate.Order;

/**
 * The PCs of a list that tools print for many of them. An update that one PC installed is still missing on another on which
 * it failed, so such a success must not resolve the failure.
 */
final class ListedPcs {
    private static final int MOST = 5000;

    private final Map<String, Set<String>> failed = new HashMap<>();
    private final Set<String> pcs = new HashSet<>();
    private boolean full;

    /** Notes an entry before any is passed on. */
    void see(HistoryRecord entry) {
        String pc = entry.pc();
        if (!pc.isEmpty() && pcs.size() < MOST) {
            pcs.add(pc);
        }
        Attempt attempt = entry.attempt(Order.OPEN);
        if (attempt == null || attempt.succeeded()) {
            return;
        }
        full |= failed.size() >= MOST;
        if (!full) {
            failed.computeIfAbsent(update(attempt), update -> new HashSet<>()).add(pc);
        }
    }

    /** Whether a success belongs to another PC than a failure of the same update. */
    boolean isOfAnotherPc(HistoryRecord entry, Attempt attempt) {
        if (pcs.size() < 2 || !attempt.succeeded()) {
            return false;
        }
        String own = entry.pc();
        return full || failed.getOrDefault(update(attempt), Set.of()).stream().anyMatch(pc -> isOther(pc, own));
    }

    /** Whether two names are of two PCs. An entry without a name may be of any. */
    private static boolean isOther(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String update(Attempt attempt) {
        String article = attempt.kbOrNull();
        String title = attempt.titleOrNull();
        return article != null ? article : title == null ? "" : title.toLowerCase(Locale.ROOT);
    }
}
