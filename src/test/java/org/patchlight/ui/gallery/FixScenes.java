package org.patchlight.ui.gallery;

import static org.patchlight.ui.gallery.OpenWindows.click;
import static org.patchlight.ui.gallery.OpenWindows.settle;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;
import org.patchlight.ui.ScriptedWatch;
import org.patchlight.ui.gallery.Scene.Stop;

/** The fix window, and that for an interrupted fix. */
final class FixScenes {
    private static final List<String> GUARDS = List.of(
            "restart-pending",
            "on-battery",
            "disk-short",
            "servicing-busy",
            "clock-first",
            "zone-first",
            "restore-points-off",
            "managed",
            "other-run");

    private FixScenes() {}

    static void run(Stage stage, Stop stop) throws Exception {
        ScriptedWatch watch = stage.watch;
        stage.ui.commands().fix(List.of());
        stop.at("fix-planning");
        watch.plan.complete(SamplePlans.both());
        stop.at("fix-plan");
        press("details-reset-update-cache");
        stop.at("fix-plan-details");
        press("fix-it");
        watch.listener.fixStarted(SamplePlans.RESYNC, List.of(SamplePlans.SYNC));
        watch.listener.stepStarted(SamplePlans.RESYNC, SamplePlans.SYNC);
        watch.listener.stepEnded(SamplePlans.RESYNC, SamplePlans.SYNC, StepOutcome.DONE);
        RunResult ended = SamplePlans.ended(Verdict.FIXED, Verdict.UNPROVEN);
        watch.listener.fixEnded(SamplePlans.RESYNC, ended.results().get(0));
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.STOP);
        watch.listener.stepEnded(SamplePlans.RESET, SamplePlans.STOP, StepOutcome.DONE);
        watch.listener.stepStarted(SamplePlans.RESET, SamplePlans.RENAME);
        watch.listener.stepProgress(SamplePlans.RESET, SamplePlans.RENAME, 40);
        stop.at("fix-running");
        watch.run.complete(ended);
        stop.at("fix-verdict");
        press("undo");
        stop.at("fix-undo-question");
        press("undo-yes");
        watch.undo.complete(new UndoReport(
                "undone", List.of(Message.of("undo.line", "C:\\Windows\\SoftwareDistribution", "restored"))));
        stop.at("fix-undone");
    }

    static void guards(Stage stage, Stop stop) throws Exception {
        for (String guard : GUARDS) {
            stage.watch.plan = CompletableFuture.completedFuture(SamplePlans.blockedBy(guard));
            stage.ui.commands().fix(List.of());
            stop.at("fix-blocked-" + guard);
        }
        stage.watch.plan = CompletableFuture.completedFuture(SamplePlans.blockedInPart());
        stage.ui.commands().fix(List.of());
        stop.at("fix-blocked-in-part");
        stage.watch.plan = CompletableFuture.completedFuture(SamplePlans.noted());
        stage.ui.commands().fix(List.of());
        stop.at("fix-noted");
        stage.watch.plan = CompletableFuture.completedFuture(SamplePlans.nothing());
        stage.ui.commands().fix(List.of());
        stop.at("fix-nothing");
    }

    static void verdicts(Stage stage, Stop stop) throws Exception {
        stage.watch.plan = CompletableFuture.completedFuture(SamplePlans.both());
        for (Verdict verdict : Verdict.values()) {
            stage.watch.run = CompletableFuture.completedFuture(SamplePlans.ended(Verdict.FIXED, verdict));
            stage.ui.commands().fix(List.of());
            settle();
            press("fix-it");
            stop.at("fix-ended-" + verdict.id());
        }
        stage.watch.plan = CompletableFuture.failedFuture(new IllegalStateException("scripted bug"));
        stage.ui.commands().fix(List.of());
        stop.at("fix-bug");
    }

    static void choice(Stage stage, Stop stop) throws Exception {
        stage.ui.commands().fix(List.of("set-time-zone", "resync-clock"));
        stage.watch.plan.complete(SamplePlans.zone(null));
        stop.at("fix-choice");
    }

    static void unfinished(Stage stage, Stop stop) throws Exception {
        stage.watch.change(Samples.situation(Samples.interrupted()));
        stage.ui.commands().fix(List.of("finish-repair"));
        stop.at("unfinished");
    }

    private static void press(String button) throws Exception {
        click("fix-window", button);
    }
}
