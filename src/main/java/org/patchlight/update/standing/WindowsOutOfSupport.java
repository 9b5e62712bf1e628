package org.patchlight.update.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.update.standing.support.EditionGroup;
import org.patchlight.update.standing.support.SupportTable;

/**
 * Reports a Windows that no longer gets updates from Microsoft, by the PC's own date. Builds and editions missing
 * from the table are never reported: new ones appear, and servers and devices have other dates.
 */
public final class WindowsOutOfSupport implements StandingCheck {
    /** The id of the finding, which depends on the PC's date. */
    public static final String ID = FindingId.WINDOWS_OUT_OF_SUPPORT;

    /** The id of the note that support ends within {@link #SOON_DAYS} days. */
    public static final String ENDS_SOON = "windows-support-ends-soon";

    private static final int SOON_DAYS = 90;

    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            return row(
                            situation.pc().registry(),
                            situation.pc().facts().version().build())
                    .stream()
                    .flatMap(row -> finding(row, situation).stream())
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.edition-unread"));
            return List.of();
        }
    }

    /**
     * The finding from a copied registry, for the newest time in the evidence.
     *
     * @param inTrouble whether an update failed
     * @param extended the title of an installed update that only PCs with extended security updates get
     * @return empty also if the copy lacks build or edition
     * @throws PcException if the registry cannot be read
     */
    public static Optional<Finding> byCopy(
            RegistryView copied, ZonedDateTime newest, boolean inTrouble, Optional<String> extended)
            throws PcException {
        Optional<Integer> build = build(copied);
        String edition = copied.text(VERSION, "EditionID").orElse("");
        if (build.isEmpty() || edition.isBlank()) {
            return Optional.empty();
        }
        LocalDate today = newest.toLocalDate();
        Optional<SupportTable.Row> row = row(copied, build.get());
        if (row.filter(known -> isSoon(known, today)).isPresent()) {
            return row.map(known -> soon(known, today, newest.toInstant()));
        }
        return row.filter(known -> today.isAfter(known.end()))
                .map(known -> finding(
                        known,
                        Message.of(
                                "update.evidence.support-ended-by-copy",
                                build.get().toString(),
                                edition,
                                known.name(),
                                known.end().toString(),
                                today.toString()),
                        today,
                        inTrouble ? Severity.INFO : Severity.ATTENTION,
                        newest.toInstant(),
                        extended));
    }

    /**
     * The build in a registry; empty if it has none.
     *
     * @throws PcException if the registry cannot be read
     */
    public static Optional<Integer> build(RegistryView registry) throws PcException {
        String text = registry.text(VERSION, "CurrentBuild").orElse("").strip();
        return text.matches("[1-9]\\d{3,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<SupportTable.Row> row(RegistryView registry, int build) throws PcException {
        String edition = registry.text(VERSION, "EditionID").orElse("");
        String kind = registry.text(VERSION, "InstallationType").orElse("Client");
        if (!kind.equalsIgnoreCase("Client") || edition.startsWith("Embedded") || edition.startsWith("Server")) {
            return Optional.empty();
        }
        Optional<EditionGroup> group = EditionGroup.of(edition);
        boolean foreign = build >= WindowsVersion.FIRST_TEN && group.isEmpty() && !edition.isBlank();
        return foreign ? Optional.empty() : SupportTable.find(build, group);
    }

    /** Only information if an update failed: that failure comes first, and it may be the upgrade that solves both. */
    private static Severity severity(UpdateSituation situation) {
        return situation.unresolved().isEmpty() ? Severity.ATTENTION : Severity.INFO;
    }

    /** Whether support has ended. Updates still come on the last day. */
    private static boolean isOver(SupportTable.Row row, UpdateSituation situation) {
        return today(situation).isAfter(row.end());
    }

    private static LocalDate today(UpdateSituation situation) {
        Instant now = situation.now();
        return now.atZone(situation.zone()).toLocalDate();
    }

    private static boolean isSoon(SupportTable.Row row, LocalDate today) {
        return !today.isAfter(row.end()) && today.plusDays(SOON_DAYS).isAfter(row.end());
    }

    private static Finding soon(SupportTable.Row row, LocalDate today, Instant observed) {
        Message evidence = Message.of(
                "update.evidence.support-ends-soon",
                row.name(),
                row.end().toString(),
                Long.toString(ChronoUnit.DAYS.between(today, row.end())));
        return new Finding(
                ENDS_SOON,
                Subject.UPDATES,
                Severity.INFO,
                List.of(row.name(), row.end().toString()),
                List.of(evidence),
                observed,
                null,
                List.of());
    }

    private static Optional<Finding> finding(SupportTable.Row row, UpdateSituation situation) {
        LocalDate today = today(situation);
        if (isSoon(row, today)) {
            return Optional.of(soon(row, today, situation.now()));
        }
        if (!isOver(row, situation)) {
            return Optional.empty();
        }
        Message ended = Message.of(
                "update.evidence.support-ended",
                situation.pc().facts().windows(),
                row.name(),
                row.end().toString(),
                today.toString());
        Optional<String> extended = Optional.ofNullable(situation.extendedOrNull());
        return Optional.of(finding(row, ended, today, severity(situation), situation.now(), extended));
    }

    private static Finding finding(
            SupportTable.Row row,
            Message ended,
            LocalDate today,
            Severity severity,
            Instant observed,
            Optional<String> extended) {
        List<Message> evidence = new ArrayList<>(List.of(ended));
        LocalDate paid = row.paidOrNull();
        boolean arrives = false;
        if (paid != null && !today.isAfter(paid)) {
            arrives = extended.isPresent();
            evidence.add(
                    arrives
                            ? Message.of("update.evidence.support-arrives", paid.toString(), extended.get())
                            : Message.of("update.evidence.support-paid", paid.toString()));
        }
        List<Object> arguments = List.of(row.name(), row.end().toString());
        // Such a PC still gets its security updates, so there is nothing to do yet.
        Severity known = arrives ? Severity.INFO : severity;
        return new Finding(ID, Subject.UPDATES, known, arguments, evidence, observed, null, List.of());
    }
}
