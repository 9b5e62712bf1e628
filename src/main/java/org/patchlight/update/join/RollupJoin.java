package org.patchlight.update.join;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateClass;

/**
 * Joins what the servicing log says about a cumulative update with the failed installation that the agent recorded. The
 * package of such an update, {@code Package_for_RollupFix~...}, has no article in its name, and only the servicing log
 * has the code beneath and the culprit. Both ended with the same code within ten minutes, and only one installation fits.
 */
final class RollupJoin {
    private static final String PACKAGE = "Package_for_";
    /** More failures than a case needs; beyond them nothing is compared. */
    private static final int MOST = 1000;

    private final TimeOrder order;
    private final List<List<SourceFailure>> installs;

    private RollupJoin(List<List<SourceFailure>> attempts, TimeOrder order) {
        this.order = order;
        this.installs = attempts.stream()
                .filter(same -> isInstallation(first(same)))
                .limit(MOST)
                .toList();
    }

    /**
     * Joins the packages with the installations.
     *
     * @param attempts the attempts, each as the modifiable list of its sources
     */
    static List<List<SourceFailure>> join(List<List<SourceFailure>> attempts, TimeOrder order) {
        if (attempts.stream().noneMatch(same -> isPackage(first(same)))) {
            return attempts;
        }
        RollupJoin join = new RollupJoin(attempts, order);
        List<List<SourceFailure>> left = new ArrayList<>();
        for (List<SourceFailure> same : attempts) {
            List<SourceFailure> install = isPackage(first(same)) ? join.installOf(same) : null;
            if (install == null) {
                left.add(same);
            } else {
                install.addAll(same);
            }
        }
        return left;
    }

    private static Attempt first(List<SourceFailure> same) {
        return same.get(0).attempt();
    }

    private static boolean isPackage(Attempt attempt) {
        String title = attempt.titleOrNull();
        return attempt.operation() == Operation.SERVICING
                && attempt.kbOrNull() == null
                && title != null
                && title.startsWith(PACKAGE)
                && isTimed(attempt);
    }

    private static boolean isInstallation(Attempt attempt) {
        return attempt.operation() == Operation.INSTALL
                && attempt.kbOrNull() != null
                && isTimed(attempt)
                && UpdateClass.of(attempt) == UpdateClass.OS;
    }

    private static boolean isTimed(Attempt attempt) {
        return attempt.timeOrNull() != null && attempt.codeOrNull() != null;
    }

    /** The installation of a package; null if none fits, or more than one. */
    private @Nullable List<SourceFailure> installOf(List<SourceFailure> servicing) {
        List<SourceFailure> found = null;
        for (List<SourceFailure> install : installs) {
            if (fits(install, servicing)) {
                if (found != null) {
                    return null;
                }
                found = install;
            }
        }
        return found;
    }

    private boolean fits(List<SourceFailure> install, List<SourceFailure> servicing) {
        boolean near = Duration.between(place(first(install)), place(first(servicing)))
                        .abs()
                        .compareTo(Attempt.SAME_WITHIN)
                <= 0;
        return near
                && first(servicing).codes().stream().anyMatch(code -> hasCode(install, code))
                && install.stream()
                        .allMatch(one -> servicing.stream().allMatch(other -> one.source() != other.source()));
    }

    private static boolean hasCode(List<SourceFailure> install, Hresult code) {
        return install.stream().anyMatch(one -> one.attempt().codes().contains(code));
    }

    private Instant place(Attempt attempt) {
        EvidenceTime time = attempt.timeOrNull();
        return time == null ? Instant.MIN : order.place(time);
    }
}
