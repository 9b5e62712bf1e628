package org.patchlight.update;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fixes fit which code. The rules stand in {@code fix-routing.tsv}, each with where it comes from; the first that matches counts. A rule
 * is a code whose last digits may be left open with {@code ?}, a family as {@code family:NAME}, or {@code *}.
 */
public final class FixRouting {
    private static final String RESOURCE = "fix-routing.tsv";
    /** What only tries again comes after what changes something. */
    private static final List<String> LAST = List.of("retry-update", "restart-pc");

    private FixRouting() {}

    private record Rule(String pattern, List<String> fixes) {
        boolean matches(String code, String family) {
            if (pattern.startsWith("family:")) {
                return pattern.substring("family:".length()).equals(family);
            }
            if (pattern.equals("*")) {
                return true;
            }
            int open = pattern.indexOf('?');
            return open < 0
                    ? pattern.equals(code)
                    : pattern.length() == code.length() && code.startsWith(pattern.substring(0, open));
        }
    }

    private static final class Rules {
        static final List<Rule> IN_ORDER = TableResource.rows(RESOURCE, 3).stream()
                .map(cells -> new Rule(
                        cells.get(0),
                        cells.get(1).isEmpty()
                                ? List.of()
                                : List.of(cells.get(1).split(",", -1))))
                .toList();
    }

    /** The fixes of one code, the one to try first in front; none if no fix of ours can help. */
    static List<String> of(Hresult code, String family) {
        String written = code.toString();
        return Rules.IN_ORDER.stream()
                .filter(rule -> rule.matches(written, family))
                .findFirst()
                .map(Rule::fixes)
                .orElse(List.of());
    }

    /** The fixes of several codes joined, those of the first code in front, those that only try again at the end. */
    public static List<String> of(Collection<Hresult> codes) {
        Set<String> joined = new LinkedHashSet<>();
        codes.forEach(code -> joined.addAll(Explanation.of(code).fixes()));
        if (codes.size() < 2) {
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

    /** Whether a code says, without doubt, that the component store is damaged. */
    public static boolean isStoreCorruption(Hresult code) {
        return Explanation.of(code).fixes().equals(List.of("repair-component-store"));
    }
}
