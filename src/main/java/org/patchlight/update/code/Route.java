package org.patchlight.update.code;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * One row of the table that maps codes to a cause and its fixes.
 *
 * @param codes the codes of the row: exact codes, codes with {@code ?} for the last digits, a family as {@code
 *     family:NAME}, or {@code *}
 * @param conditionOrNull the circumstance under which the row applies; null for always
 * @param cause why these codes occur
 * @param fixes the ids of the fixes, the one to try first in front; empty if only a person can help
 * @param source the document and section that the row comes from, or [G] for an educated guess
 */
public record Route(
        List<String> codes,
        @Nullable Condition conditionOrNull,
        FailureCause cause,
        List<String> fixes,
        String source) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Route known
                && codes.equals(known.codes)
                && Objects.equals(conditionOrNull, known.conditionOrNull)
                && cause.equals(known.cause)
                && fixes.equals(known.fixes)
                && source.equals(known.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(codes, conditionOrNull, cause, fixes, source);
    }

    private static final String FAMILY = "family:";
    private static final String LIST = ",";
    private static final String EVERY = "*";

    public Route {
        codes = List.copyOf(codes);
        fixes = List.copyOf(fixes);
    }

    /**
     * Requires that a circumstance holds, or that it does not.
     *
     * @param holds whether it must hold
     */
    public record Condition(Circumstance circumstance, boolean holds) {
        // Written out, because Java links those of a record at run time, which takes milliseconds.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Condition known && circumstance == known.circumstance && holds == known.holds;
        }

        @Override
        public int hashCode() {
            return 31 * circumstance.hashCode() + Boolean.hashCode(holds);
        }

        boolean isMet(Circumstances known) {
            return (holds ? known.held() : known.absent()).contains(circumstance);
        }

        boolean isDenied(Circumstances known) {
            return (holds ? known.absent() : known.held()).contains(circumstance);
        }

        /** The form of the table: {@code clock-wrong} or {@code !clock-wrong}. */
        @Override
        public String toString() {
            return (holds ? "" : "!") + circumstance.id();
        }
    }

    /** Builds a row from its cells: codes, condition, cause, fixes, source. */
    static Route of(List<String> cells) {
        return new Route(
                list(cells.get(0)),
                condition(cells.get(1)),
                new FailureCause(cells.get(2)),
                list(cells.get(3)),
                cells.get(4));
    }

    /** Whether the condition of the row, if it has one, is known to hold. */
    boolean isMet(Circumstances known) {
        return conditionOrNull == null || conditionOrNull.isMet(known);
    }

    /** When the row applies, in words; empty for always. */
    public Optional<Message> when() {
        return Optional.ofNullable(conditionOrNull)
                .map(condition -> Message.of("update.when." + (condition.holds() ? "" : "not-")
                        + condition.circumstance().id()));
    }

    /** Whether the row applies to any code under its condition, such as a stage of the installation that failed. */
    boolean decidesAnyCode() {
        return conditionOrNull != null && codes.get(0).equals(EVERY);
    }

    /** Whether the row is the default for codes without a row of their own. */
    public boolean isGeneral() {
        return codes.get(0).startsWith(FAMILY) || codes.get(0).equals(EVERY);
    }

    /**
     * How specific the row is for a code: the number of matching digits, 1 for the family, 0 for all codes, -1 for no
     * match.
     */
    int closeness(String code, String family) {
        int closest = -1;
        for (String pattern : codes) {
            closest = Math.max(closest, closeness(pattern, code, family));
        }
        return closest;
    }

    private static int closeness(String pattern, String code, String family) {
        if (pattern.equals(EVERY)) {
            return 0;
        }
        if (pattern.startsWith(FAMILY)) {
            return pattern.substring(FAMILY.length()).equals(family) ? 1 : -1;
        }
        int open = pattern.indexOf('?');
        int named = open < 0 ? pattern.length() : open;
        return code.length() == pattern.length() && code.regionMatches(0, pattern, 0, named) ? named : -1;
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
