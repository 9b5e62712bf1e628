package org.patchlight.update.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.update.StandingCheck;
import org.patchlight.update.UpdateSituation;

/**
 * A Windows that Microsoft gives no more updates, by the PC's own date. Builds and editions that the table does not know are never called so:
 * new ones appear, and servers and devices have days of their own.
 */
public final class WindowsOutOfSupport implements StandingCheck {
    /** The id of the finding, which depends on the PC's date. */
    public static final String ID = "windows-out-of-support";

    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            return row(situation).filter(row -> isOver(row, situation)).stream()
                    .map(row -> finding(row, situation))
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.edition-unread"));
            return List.of();
        }
    }

    private static Optional<SupportTable.Row> row(UpdateSituation situation) throws PcException {
        Registry registry = situation.pc().registry();
        String edition = registry.text(VERSION, "EditionID").orElse("");
        String kind = registry.text(VERSION, "InstallationType").orElse("Client");
        if (!kind.equalsIgnoreCase("Client") || edition.startsWith("Embedded") || edition.startsWith("Server")) {
            return Optional.empty();
        }
        WindowsVersion version = situation.pc().facts().version();
        Optional<EditionGroup> group = EditionGroup.of(edition);
        boolean foreign = version.isTenOrLater() && group.isEmpty() && !edition.isBlank();
        return foreign ? Optional.empty() : SupportTable.find(version.build(), group);
    }

    /** Where something fails, that needs care first: it may be the very way out, the upgrade. */
    private static Severity severity(UpdateSituation situation) {
        return situation.standing().isEmpty() ? Severity.ATTENTION : Severity.INFO;
    }

    /** Updates still come on the last day. */
    private static boolean isOver(SupportTable.Row row, UpdateSituation situation) {
        return today(situation).isAfter(row.end());
    }

    private static LocalDate today(UpdateSituation situation) {
        Instant now = situation.now();
        return now.atZone(situation.zone()).toLocalDate();
    }

    private static Finding finding(SupportTable.Row row, UpdateSituation situation) {
        LocalDate today = today(situation);
        List<Message> evidence = new ArrayList<>();
        evidence.add(Message.of(
                "update.evidence.support-ended",
                situation.pc().facts().windows(),
                row.name(),
                row.end().toString(),
                today.toString()));
        LocalDate paid = row.paidOrNull();
        if (paid != null && !today.isAfter(paid)) {
            evidence.add(Message.of("update.evidence.support-paid", paid.toString()));
        }
        return new Finding(
                ID,
                Subject.UPDATES,
                severity(situation),
                List.of(row.name(), row.end().toString()),
                evidence,
                situation.now(),
                null,
                List.of());
    }
}
