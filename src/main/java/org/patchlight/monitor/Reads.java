package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.HealthReport;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.Programs;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;

/** What the windows ask for while they wait: plans, the history, pages of Windows. Each runs on threads of its own. */
final class Reads implements AutoCloseable {
    private final PcClock clock;
    private final CheckRunner checkRunner;
    private final Planner planner;
    private final History history;
    private final Supplier<Situation> situation;
    private final ExecutorService threads = Workers.pool("read");
    private volatile @Nullable StoragePage storage;

    Reads(PcClock clock, CheckRunner checkRunner, Planner planner, History history, Supplier<Situation> situation) {
        this.clock = clock;
        this.checkRunner = checkRunner;
        this.planner = planner;
        this.history = history;
        this.situation = situation;
    }

    CompletionStage<Plan> plan(List<String> fixes) {
        return plan(planner, fixes);
    }

    CompletionStage<Plan> planWithoutRestorePoint(List<String> fixes) {
        return plan(planner.withoutRestorePoints(), fixes);
    }

    private CompletionStage<Plan> plan(Planner with, List<String> fixes) {
        return Workers.supply(threads, () -> {
            CheckReport known = situation.get().checkUpOrNull();
            HealthReport report = known == null ? checkRunner.check().report() : known.report();
            return fixes.isEmpty() ? with.forAll(report) : with.forFixes(report, Choices.of(fixes));
        });
    }

    CompletionStage<List<HistoryEntry>> history(int days) {
        Instant since = clock.now().minus(Duration.ofDays(days));
        return Workers.supply(threads, () -> HistoryEntries.newestFirst(history.since(since)));
    }

    /** Sets what opens pages of Windows; none can be opened before. */
    void openPagesWith(Programs means) {
        storage = new StoragePage(means);
    }

    CompletionStage<Boolean> openStorage() {
        StoragePage page = storage;
        return Workers.supply(threads, () -> page != null && page.open());
    }

    /** Runs something short that may wait for Windows, so that the event thread doesn't. */
    void run(Runnable task) {
        Workers.supply(threads, () -> {
            task.run();
            return true;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
