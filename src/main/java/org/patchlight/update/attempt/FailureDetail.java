package org.patchlight.update.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;

/**
 * What a source says about a failed attempt besides its codes.
 *
 * @param culprits what it names as the reason, the most telling first; at most {@link #MOST}
 * @param stageOrNull where the attempt broke off; null if unknown
 * @param exitCodeOrNull what the update's own installer returned, 0 to 65535; null if none ran or it is unknown
 * @param resolvedLater whether the source itself shows a later success, although its dates are ambiguous; it counts only
 *     for an attempt without a time
 */
public record FailureDetail(
        List<Culprit> culprits,
        @Nullable FailedStage stageOrNull,
        @Nullable Integer exitCodeOrNull,
        boolean resolvedLater) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FailureDetail known
                && culprits.equals(known.culprits)
                && Objects.equals(stageOrNull, known.stageOrNull)
                && Objects.equals(exitCodeOrNull, known.exitCodeOrNull)
                && resolvedLater == known.resolvedLater;
    }

    @Override
    public int hashCode() {
        return Objects.hash(culprits, stageOrNull, exitCodeOrNull, resolvedLater);
    }

    /** The most culprits that are kept for one attempt. */
    public static final int MOST = 8;

    /** Nothing is known. */
    public static final FailureDetail NONE = new FailureDetail(List.of(), null, null);

    /** A detail of a failure that its source doesn't show as resolved. */
    public FailureDetail(List<Culprit> culprits, @Nullable FailedStage stageOrNull, @Nullable Integer exitCodeOrNull) {
        this(culprits, stageOrNull, exitCodeOrNull, false);
    }

    public FailureDetail {
        culprits = culprits.stream().limit(MOST).toList();
    }

    /** One culprit, and where the attempt broke off. */
    public static FailureDetail of(@Nullable FailedStage stage, Culprit... culprits) {
        return new FailureDetail(List.of(culprits), stage, null);
    }

    /** This detail, completed by what another source says about the same attempt. */
    public FailureDetail or(FailureDetail other) {
        if (other.equals(NONE)) {
            return this;
        }
        List<Culprit> all = new ArrayList<>(culprits);
        other.culprits.stream()
                .filter(one -> all.stream().noneMatch(known -> isSame(known, one)))
                .forEach(all::add);
        return new FailureDetail(
                all,
                stageOrNull == null ? other.stageOrNull : stageOrNull,
                exitCodeOrNull == null ? other.exitCodeOrNull : exitCodeOrNull,
                resolvedLater && other.resolvedLater);
    }

    /** This detail of a failure that its source shows as resolved. */
    public FailureDetail resolved() {
        return new FailureDetail(culprits, stageOrNull, exitCodeOrNull, true);
    }

    private static boolean isSame(Culprit one, Culprit other) {
        return one.kind() == other.kind() && one.name().equalsIgnoreCase(other.name());
    }
}
