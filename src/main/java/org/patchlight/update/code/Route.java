package org.patchlight.update.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * One row of the table that leads from codes to a cause and its fixes.
 *
 * @param codes the codes it is about: exact ones, ones whose last digits are left open with {@code ?}, a family as {@code family:NAME}, or {@code *}
 * @param conditionOrNull under which circumstance it counts; null for always
 * @param cause why they come up
 * @param fixes the ids of what helps, the one to try first in front; none where only a person can help
 * @param source where this is known from: a document and its section, or [G] for an educated guess
 */
public record Route(
        List<String> codes,
        @Nullable Condition conditionOrNull,
        FailureCause cause,
        List<String> fixes,
        String source) {
    private static final String FAMILY = "family:";
    private static final String LIST = ",";

    public Route {
        codes = List.copyOf(codes);
        fixes = List.copyOf(fixes);
    }

    /**
     * That a circumstance holds, or that it does not.
     *
     * @param holds whether it must hold
     */
    public record Condition(Circumstance circumstance, boolean holds) {
        boolean isMet(Circumstances known) {
            return (holds ? known.held() : known.absent()).contains(circumstance);
        }

        boolean isDenied(Circumstances known) {
            return (holds ? known.absent() : known.held()).contains(circumstance);
        }

        /** As the table has it: {@code clock-wrong} or {@code !clock-wrong}. */
        @Override
        public String toString() {
            return (holds ? "" : "!") + circumstance.id();
        }
    }

    /** The row of these cells: codes, condition, cause, fixes, source. */
    static Route of(List<String> cells) {
        return new Route(
                list(cells.get(0)),
                condition(cells.get(1)),
                new FailureCause(cells.get(2)),
                list(cells.get(3)),
                cells.get(4));
    }

    /** When it counts, in words; empty for always. */
    public Optional<Message> when() {
        return Optional.ofNullable(conditionOrNull)
                .map(condition -> Message.of("update.when." + (condition.holds() ? "" : "not-")
                        + condition.circumstance().id()));
    }

    /** Whether it is for every code that has no row of its own. */
    public boolean isGeneral() {
        return codes.get(0).startsWith(FAMILY) || codes.get(0).equals("*");
    }

    /** How closely it is about a code: the number of digits it names, 1 for its family, 0 for all codes, -1 if it is not about it. */
    int closeness(String code, String family) {
        return codes.stream()
                .mapToInt(pattern -> closeness(pattern, code, family))
                .max()
                .orElse(-1);
    }

    private static int closeness(String pattern, String code, String family) {
        if (pattern.equals("*")) {
            return 0;
        }
        if (pattern.startsWith(FAMILY)) {
            return pattern.substring(FAMILY.length()).equals(family) ? 1 : -1;
        }
        int open = pattern.indexOf('?');
        int named = open < 0 ? pattern.length() : open;
        return code.length() == pattern.length() && code.startsWith(pattern.substring(0, named)) ? named : -1;
    }

    private static @Nullable Condition condition(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        boolean holds = !cell.startsWith("!");
        return new Condition(
                Circumstance.named(holds ? cell : cell.substring(1)).orElseThrow(), holds);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(LIST, -1));
    }
}
