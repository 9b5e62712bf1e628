package org.patchlight.ui;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.health.Verdict;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.FixChoice;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.SetTimeZone;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;

/** Plans and their results. */
public final class SamplePlans {
    public static final FixDeclaration RESET = fix("reset-update-cache", Subject.UPDATES, Undo.FULL);
    public static final FixDeclaration RESYNC = fix("resync-clock", Subject.CLOCK, Undo.NONE);
    public static final Step STOP = new StopService("wuauserv");
    public static final Step RENAME =
            new RenameAndKeep("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.patchlight-20260304-102030");
    public static final Step START = new StartService("wuauserv");
    public static final Step SYNC = new WindowsRequest(WindowsRequest.Request.RESYNC_CLOCK, "w32time");

    private SamplePlans() {}

    public static Plan both() {
        return new Plan(
                true,
                List.of(
                        new PlannedFix(
                                RESYNC,
                                null,
                                List.of(Samples.clockBehind()),
                                List.of(new StartService("w32time"), SYNC),
                                null),
                        new PlannedFix(
                                RESET, null, List.of(Samples.updateFailed()), List.of(STOP, RENAME, START), null)),
                List.of(Samples.deviceWithoutDriver()),
                null);
    }

    /**
     * The plan for a clock that was set by hand in a wrong time zone.
     *
     * @param chosen the zone that the user chose; null if none was chosen yet
     */
    public static Plan zone(@Nullable String chosen) {
        FixDeclaration declaration = fix("set-time-zone", Subject.CLOCK, Undo.FULL);
        List<FixChoice> zones = List.of(
                new FixChoice("W. Europe Standard Time", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome", true),
                new FixChoice("Romance Standard Time", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", true),
                new FixChoice("Tokyo Standard Time", "(UTC+09:00) Osaka, Sapporo, Tokyo", false));
        List<Step> steps = chosen == null ? List.of() : List.of(new SetTimeZone(chosen));
        Message obstacle = chosen == null ? Message.of("clock.obstacle.zone-not-named") : null;
        PlannedFix zone = new PlannedFix(declaration, chosen, List.of(), steps, obstacle, zones);
        PlannedFix resync = new PlannedFix(RESYNC, null, List.of(), List.of(SYNC), null);
        return new Plan(
                false, List.of(zone, resync), List.of(), chosen == null ? Message.of("guard.zone-first") : null);
    }

    /**
     * A plan that one guard blocks as a whole.
     *
     * @param guard the id of the guard, also of its text
     */
    public static Plan blockedBy(String guard) {
        Message why =
                guard.equals("disk-short") ? Message.of("guard.disk-short", "C:", "1.8") : Message.of("guard." + guard);
        Blocker blocker = new Blocker(guard, why, List.of("resync-clock", "reset-update-cache"), true);
        return new Plan(true, both().fixes(), List.of(), why, List.of(blocker));
    }

    /** A plan with two blockers, each for a part of it. */
    public static Plan blockedInPart() {
        Blocker disk = new Blocker(
                "disk-short", Message.of("guard.disk-short", "C:", "1.8"), List.of("reset-update-cache"), false);
        Blocker clock =
                new Blocker("clock-first", Message.of("guard.clock-first"), List.of("reset-update-cache"), false);
        return new Plan(true, both().fixes(), List.of(), null, List.of(clock, disk));
    }

    /** A plan that may run, with a note about something that could not be checked. */
    public static Plan noted() {
        Blocker note = new Blocker("servicing-unknown", Message.of("guard.servicing-unknown"), List.of(), false);
        return new Plan(true, both().fixes(), List.of(), null, List.of(note));
    }

    public static Plan nothing() {
        return new Plan(false, List.of(), List.of(), null);
    }

    public static RunResult ended(Verdict resync, Verdict reset) {
        return new RunResult(
                "20260304-102030-1",
                both(),
                Verdict.ofAll(List.of(resync, reset)),
                List.of(
                        new FixResult("resync-clock", resync, Message.of("verdict.detail.fixed")),
                        new FixResult("reset-update-cache", reset, Message.of("verdict.detail.unproven"))));
    }

    /** A run whose fixes have no more to say than their verdicts. */
    public static RunResult endedPlainly(Verdict resync, Verdict reset) {
        return new RunResult(
                "20260304-102030-1",
                both(),
                Verdict.ofAll(List.of(resync, reset)),
                List.of(
                        new FixResult("resync-clock", resync, Message.of("verdict.detail." + resync.id())),
                        new FixResult("reset-update-cache", reset, Message.of("verdict.detail." + reset.id()))));
    }

    /** A run after which the updates couldn't be checked. */
    public static RunResult endedUnchecked() {
        Message unchecked = Message.of("verdict.left.unseen", Message.of("finding.updates-unknown.title"));
        return new RunResult(
                "20260304-102030-1", both(), Verdict.UNPROVEN, List.of(new FixResult("", Verdict.UNPROVEN, unchecked)));
    }

    private static FixDeclaration fix(String id, Subject subject, Undo undo) {
        return FixDeclaration.of(
                        id,
                        subject,
                        undo,
                        FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.ATTEMPT, ManualTool.WINDOWS_UPDATE))
                .asAdministrator()
                .unattended();
    }
}
