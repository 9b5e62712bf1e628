package org.patchlight.ui;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.FindingId;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.fix.WantedFixes;

/**
 * Shows the fixes that a person wanted before a restart, once, as soon as a check after it finds no restart pending. A
 * program that was started before the restart never shows them, because it has read the file before they were kept.
 */
final class ContinueAfterRestart implements Consumer<Situation> {
    private final WantedFixes wanted;
    private final Consumer<List<String>> show;
    private final AtomicReference<@Nullable List<String>> fixes;

    /**
     * @param wanted the kept fixes, read now
     * @param show shows their plan
     */
    ContinueAfterRestart(WantedFixes wanted, Consumer<List<String>> show) {
        this.wanted = wanted;
        this.show = show;
        fixes = new AtomicReference<>(wanted.kept().orElse(null));
    }

    @Override
    public void accept(Situation situation) {
        if (situation.activity() == Situation.Activity.REPAIRING
                || situation.checkUp().filter(ContinueAfterRestart::isRestarted).isEmpty()) {
            return;
        }
        List<String> waiting = fixes.getAndSet(null);
        if (waiting != null) {
            wanted.forget();
            show.accept(waiting);
        }
    }

    private static boolean isRestarted(CheckReport check) {
        return check.report().finding(FindingId.RESTART_PENDING).isEmpty();
    }
}
