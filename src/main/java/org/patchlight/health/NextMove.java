package org.patchlight.health;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose move it is after a finding, and what that move is. This is the one table of what holds updates back, no matter who
 * caused it.
 *
 * @param owner who can end the problem
 * @param step the next step, one line
 */
public record NextMove(Owner owner, Message step) {
    /** The owners of conditions that hold updates back. Each has a text {@code next.<id>}. */
    private static final Map<String, Owner> TABLE = Map.ofEntries(
            entry(FindingId.UPDATES_PAUSED, Owner.YOU),
            entry(FindingId.FEATURE_UPDATES_PAUSED, Owner.YOU),
            entry(FindingId.UPDATES_PAUSED_FOR_EVER, Owner.YOU),
            entry(FindingId.UPDATES_WAIT_FOR_POWER, Owner.YOU),
            entry(FindingId.UPDATES_WAIT_FOR_CONNECTION, Owner.YOU),
            entry(FindingId.UPDATE_SERVICE_FAILED, Owner.YOU),
            entry(FindingId.RESTART_PENDING, Owner.YOU),
            entry(FindingId.INSTALLED_BUT_NOT_RUNNING, Owner.YOU),
            entry(FindingId.SUCCESS_NOT_APPLIED, Owner.YOU),
            entry(FindingId.DISK_SPACE_LOW, Owner.YOU),
            entry(FindingId.WINDOWS_OUT_OF_SUPPORT, Owner.YOU),
            entry(FindingId.UPDATES_BY_POLICY, Owner.ADMINISTRATOR),
            entry(FindingId.UPDATE_SERVER_UNUSABLE, Owner.ADMINISTRATOR),
            entry(FindingId.FIREWALL_BLOCKS_UPDATES, Owner.ADMINISTRATOR),
            entry(FindingId.HOSTS_FILE_BLOCKS_UPDATES, Owner.ADMINISTRATOR),
            entry(FindingId.DELIVERY_OPTIMIZATION_BYPASSED, Owner.ADMINISTRATOR),
            entry(FindingId.SERVICE_HIJACKED, Owner.ADMINISTRATOR),
            entry(FindingId.UPDATE_SERVICE_MISSING, Owner.ADMINISTRATOR),
            entry(FindingId.SERVICE_FILE_MISSING, Owner.ADMINISTRATOR),
            entry(FindingId.UPDATE_PROGRAMS_RENAMED, Owner.ADMINISTRATOR),
            entry(FindingId.SERVICE_RIGHTS_CHANGED, Owner.ADMINISTRATOR),
            entry(FindingId.SAFEGUARD_HOLD, Owner.MICROSOFT),
            entry(FindingId.MANAGED_PC, Owner.ORGANISATION));

    /** Fixes that only a person can carry out: Patchlight opens the page or asks first. */
    private static final Set<String> GUIDED = Set.of(
            FixId.RESTART_PC,
            FixId.REINSTALL_PACKAGE,
            FixId.REINSTALL_WINDOWS,
            FixId.RUN_MEDIA_CREATION_TOOL,
            FixId.RUN_TROUBLESHOOTER);

    /**
     * The next move after a finding; empty if nothing must be done, or no one known can do it.
     *
     * @param all all findings of the report, because an organisation that manages the PC decides about its settings
     */
    public static Optional<NextMove> of(Finding finding, List<Finding> all) {
        if (finding.isBlindSpot()) {
            return Optional.empty();
        }
        boolean managed = all.stream().anyMatch(other -> other.id().equals(FindingId.MANAGED_PC));
        Owner owner = TABLE.get(finding.id());
        if (owner == Owner.YOU || owner == Owner.MICROSOFT || owner == Owner.ORGANISATION) {
            return Optional.of(new NextMove(owner, Message.of("next." + finding.id())));
        }
        PolicySource source = PolicySource.of(finding);
        if (source == PolicySource.ORGANISATION) {
            return Optional.of(new NextMove(Owner.ORGANISATION, Message.of("next.organisation")));
        }
        boolean fixable = !finding.fixes().isEmpty();
        if (managed && (owner != null || fixable)) {
            // No fix runs there, and a policy that is changed by hand returns.
            return Optional.of(new NextMove(Owner.ORGANISATION, Message.of("next.organisation")));
        }
        if (isRolledBackByDriver(finding)) {
            return Optional.of(new NextMove(Owner.YOU, Message.of("next." + FindingId.UPGRADE_FAILED)));
        }
        if (fixable) {
            String first = finding.fixes().get(0);
            return Optional.of(
                    GUIDED.contains(first)
                            ? new NextMove(Owner.YOU, Message.of("next.guided"))
                            : new NextMove(Owner.PATCHLIGHT, Message.of("next.patchlight")));
        }
        String step = "next." + finding.id() + (source == PolicySource.UNKNOWN ? "" : "." + source.id());
        return Optional.ofNullable(owner).map(known -> new NextMove(known, Message.of(step)));
    }

    /**
     * The next move after a finding of a report. Where no one else can do anything, it is what the person can do about its
     * cause, such as to free up disk space.
     */
    public static Optional<NextMove> of(Finding finding, HealthReport report) {
        return of(finding, report.findings())
                .or(() -> report.advice(finding).stream().findFirst().map(step -> new NextMove(Owner.YOU, step)));
    }

    /** Whether new drivers are only the first step: no fix proves them before a person upgrades again. */
    private static boolean isRolledBackByDriver(Finding finding) {
        return finding.id().equals(FindingId.UPGRADE_FAILED)
                && !finding.fixes().isEmpty()
                && finding.fixes().get(0).equals(FixId.UPDATE_DRIVERS);
    }

    /** The ids of the conditions in the table. */
    static Set<String> ids() {
        return TABLE.keySet();
    }
}
