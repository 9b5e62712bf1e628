package org.patchlight.repair;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.HealthReport;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;

/** Findings, fixes and reports for tests. */
public final class ProblemSets {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private ProblemSets() {}

    static Finding updates(String id, Instant observed, String... fixes) {
        return finding(id, Subject.UPDATES, Severity.PROBLEM, observed, fixes);
    }

    public static Finding finding(String id, Subject subject, Severity severity, Instant observed, String... fixes) {
        return new Finding(id, subject, severity, List.of(), List.of(), observed, null, List.of(fixes));
    }

    static Finding unread(String id, Subject subject, String key, Object... what) {
        return new Finding(
                id, subject, Severity.INFO, List.of(), List.of(Message.of(key, what)), NOON, null, List.of());
    }

    public static HealthReport report(Finding... findings) {
        return HealthReport.of(NOON, List.of(findings));
    }

    public static FixDeclaration declaration(String id) {
        return declaration(id, Subject.UPDATES);
    }

    static FixDeclaration declaration(String id, Subject subject) {
        return FixDeclaration.of(
                        id,
                        subject,
                        Undo.FULL,
                        FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.ATTEMPT, ManualTool.WINDOWS_UPDATE))
                .asAdministrator()
                .unattended();
    }

    public static Fix fix(String id, Step... steps) {
        return fix(declaration(id), steps);
    }

    static Fix fix(FixDeclaration declaration, Step... steps) {
        return Fix.of(declaration, (pc, value) -> FixProposal.of(List.of(steps)));
    }

    static PlannedFix planned(String id, Finding... resolves) {
        return new PlannedFix(declaration(id), null, List.of(resolves), List.of(), null);
    }
}
