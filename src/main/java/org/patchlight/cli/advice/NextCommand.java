package org.patchlight.cli.advice;

import java.util.Optional;
import java.util.function.Predicate;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.NextMove;
import org.patchlight.health.Owner;

/** Works out what to type after a check, from the report and the fixes alone. */
public final class NextCommand {
    /** The text that only says to start the fix. */
    private static final String GUIDED = "next.guided";

    /** The text that a person starts the upgrade again after the fix. */
    private static final String UPGRADE_AGAIN = "next." + FindingId.UPGRADE_FAILED;

    private static final String FIX_ALL = "fix --all";

    private final HealthReport report;
    private final Predicate<Finding> unattended;

    /**
     * @param report the result of the check
     * @param unattended whether the first fix of a finding runs without a choice of a person
     */
    public NextCommand(HealthReport report, Predicate<Finding> unattended) {
        this.report = report;
        this.unattended = unattended;
    }

    /** The command that fixes as much as possible at once; empty if no finding that is a cause allows it. */
    public Optional<String> forAll() {
        return report.findings().stream()
                        .filter(finding -> report.causeOf(finding).isEmpty())
                        .anyMatch(this::isFixedByAll)
                ? Optional.of(FIX_ALL)
                : Optional.empty();
    }

    /**
     * The command for a finding that {@link #forAll} leaves out; empty if Patchlight can't fix it, or the person has a
     * better way than a command.
     */
    public Optional<String> forOne(Finding finding) {
        boolean byCommand = NextMove.of(finding, report)
                .filter(move ->
                        move.owner() == Owner.PATCHLIGHT || move.step().key().equals(GUIDED))
                .isPresent();
        return byCommand && !isFixedByAll(finding) && !finding.fixes().isEmpty()
                ? Optional.of("fix " + finding.fixes().get(0))
                : Optional.empty();
    }

    /** Whether {@code fix --all} takes on this finding and can end it without a person. */
    public boolean isFixedByAll(Finding finding) {
        return finding.isProblem()
                && !finding.fixes().isEmpty()
                && unattended.test(finding)
                && !isOnlyFirstStep(finding)
                && !isHeldBack(finding);
    }

    /** Whether a person has to go on after the fix, as after new drivers for an upgrade. */
    private boolean isOnlyFirstStep(Finding finding) {
        return NextMove.of(finding, report)
                .filter(move -> move.step().key().equals(UPGRADE_AGAIN))
                .isPresent();
    }

    private boolean isHeldBack(Finding finding) {
        return NextMove.of(finding, report)
                .filter(move -> move.owner() == Owner.ORGANISATION)
                .isPresent();
    }
}
