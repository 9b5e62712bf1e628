package org.patchlight.ui.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixId;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.ui.widget.EventThread;

/**
 * Requests plans for the fix window: for what a person wanted, with what they chose, and again while something is in the
 * way. Used on the event thread only.
 */
final class Planning {
    private static final int PAUSE_MILLIS = 10_000;
    /** Half an hour: then the person must ask again. */
    private static final int MOST_TIMES = 180;

    private final MonitorControl monitor;
    private final Receiver shown;
    private final Runnable failed;
    private final Consumer<List<String>> remember;
    private final Timer timer = new Timer(PAUSE_MILLIS, tick -> planByItself());
    private List<String> wanted = List.of();
    private @Nullable List<String> later;
    private @Nullable Plan last;
    private boolean withoutRestorePoint;
    private int asked;
    private int times;

    /** Receives the plans. */
    interface Receiver {
        /** @param byItself whether no one asked for this plan just now */
        void planned(Plan plan, boolean byItself);
    }

    /**
     * @param shown receives each plan to show
     * @param failed runs if planning failed because of a bug
     * @param remember keeps the wanted fixes until after a restart
     */
    Planning(MonitorControl monitor, Receiver shown, Runnable failed, Consumer<List<String>> remember) {
        this.monitor = monitor;
        this.shown = shown;
        this.failed = failed;
        this.remember = remember;
    }

    /** Plans these fixes; everything if the list is empty. */
    void ask(List<String> fixes) {
        later = null;
        withoutRestorePoint = false;
        plan(fixes);
    }

    /** The fixes that wait for the current ones; null if none do. */
    @Nullable List<String> later() {
        return later;
    }

    /** Plans the same fixes with this choice. */
    void choose(String fixId, String value) {
        List<String> chosen = new ArrayList<>();
        for (String one : wanted) {
            boolean same = one.equals(fixId) || one.startsWith(fixId + "=");
            chosen.add(same ? fixId + "=" + value : one);
        }
        plan(chosen);
    }

    /**
     * Carries out an action against a guard.
     *
     * @param blocked the plan that the guard blocks
     */
    void unblock(GuardAction action, Plan blocked) {
        switch (action) {
            case RESTART, UPDATE_AND_RESTART -> {
                remember.accept(wanted);
                first(List.of(FixId.RESTART_PC));
            }
            case CLOCK_FIRST -> first(List.of(FixId.RESYNC_CLOCK));
            case ZONE_FIRST -> plan(withZone(blocked));
            case WITHOUT_RESTORE_POINT -> {
                withoutRestorePoint = true;
                plan(wanted);
            }
            case PLUG_IN, FREE_SPACE, WAIT -> again();
        }
    }

    /** Plans the same fixes again. */
    void again() {
        plan(wanted);
    }

    /** Plans again now and then, and shows the plan once it changed. */
    void watch() {
        times = 0;
        timer.restart();
    }

    /** Stops planning by itself. */
    void rest() {
        asked++;
        timer.stop();
    }

    private void first(List<String> fixes) {
        later = wanted;
        plan(fixes);
    }

    private static List<String> withZone(Plan blocked) {
        List<String> fixes = new ArrayList<>(List.of(FixId.SET_TIME_ZONE));
        blocked.fixes().stream()
                .filter(fix -> !fix.declaration().id().equals(FixId.SET_TIME_ZONE))
                .map(PlannedFix::choice)
                .forEach(fixes::add);
        return fixes;
    }

    private void plan(List<String> fixes) {
        rest();
        wanted = List.copyOf(fixes);
        int question = asked;
        EventThread.whenDone(
                request(),
                planned -> {
                    if (question == asked) {
                        last = planned;
                        shown.planned(planned, false);
                    }
                },
                failed);
    }

    private void planByItself() {
        if (++times > MOST_TIMES) {
            timer.stop();
            return;
        }
        int question = asked;
        EventThread.whenDone(
                request(),
                planned -> {
                    if (question == asked && isOther(planned)) {
                        rest();
                        last = planned;
                        shown.planned(planned, true);
                    }
                },
                this::rest);
    }

    private boolean isOther(Plan planned) {
        Plan before = last;
        return before == null || !before.blockers().equals(planned.blockers());
    }

    private CompletionStage<Plan> request() {
        return withoutRestorePoint ? monitor.planWithoutRestorePoint(wanted) : monitor.plan(wanted);
    }
}
